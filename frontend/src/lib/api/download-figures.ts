import { fetchRaw } from "@/lib/api-client";
import { saveFile } from "@/lib/save-file";

/** The files figures come as, with their media types. */
export const fileTypes = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type FileType = keyof typeof fileTypes;

/** Figures as a file: which, of what, and for whom. */
export interface FigureFile {
  /** The operation that answers them. */
  path: string;
  query: Readonly<Record<string, unknown>>;
  /** Without its ending. */
  fileName: string;
  /** The past day whose figures they are; empty for now. */
  asAt: string;
  type: FileType;
  /** Whether small numbers are hidden, for use outside the service. */
  isPublic: boolean;
}

/** Fetches the figures as a file, because a plain link could not carry the access token. */
export async function downloadFigures(file: FigureFile): Promise<void> {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(file.query)) {
    params.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  if (file.isPublic) {
    params.set("profile", "publication");
  }
  const response = await fetchRaw(`${file.path}?${params}`, {
    headers: { Accept: fileTypes[file.type] },
  });
  saveFile(await response.blob(), nameOf(file));
}

function nameOf({ fileName, asAt, isPublic, type }: FigureFile): string {
  const parts = [fileName, isPublic ? "publication" : "", asAt === "" ? "" : `as-at-${asAt}`];
  return `${parts.filter(Boolean).join("-")}.${type}`;
}
