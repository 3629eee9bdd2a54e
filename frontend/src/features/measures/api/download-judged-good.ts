import { type Question, queryOf } from "@/features/measures/question";
import { fetchRaw } from "@/lib/api-client";
import { saveFile } from "@/lib/save-file";

/** Fetches the same figures as CSV, because a plain link could not carry the access token. */
export async function downloadJudgedGood(question: Question): Promise<void> {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(question))) {
    params.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  const response = await fetchRaw(`/api/measures/judged-good?${params}`, {
    headers: { Accept: "text/csv" },
  });
  saveFile(await response.blob(), nameOfFile(question));
}

function nameOfFile({ by, asAt }: Question): string {
  return asAt === "" ? `judged-good-by-${by}.csv` : `judged-good-by-${by}-as-at-${asAt}.csv`;
}
