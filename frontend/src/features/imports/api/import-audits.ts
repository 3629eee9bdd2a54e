import { fetchRaw } from "@/lib/api-client";
import type { ImportResult } from "@/lib/api-types";

interface ImportOptions {
  dryRun: boolean;
  createMissing: boolean;
}

/** Sends the file as it is: reading it as text first would hide how it was encoded. */
export async function importAudits(file: File, options: ImportOptions): Promise<ImportResult> {
  const query = new URLSearchParams({
    dryRun: String(options.dryRun),
    createMissing: String(options.createMissing),
  });
  const response = await fetchRaw(`/api/imports/audits?${query}`, {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: file,
  });
  return (await response.json()) as ImportResult;
}
