import { type Question, queryOf } from "@/features/measures/question";
import { fetchRaw } from "@/lib/api-client";

/** Fetches the same figures as CSV, because a plain link could not carry the access token. */
export async function downloadJudgedGood(question: Question): Promise<void> {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(question))) {
    params.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  const response = await fetchRaw(`/api/measures/judged-good?${params}`, {
    headers: { Accept: "text/csv" },
  });
  save(await response.blob(), `judged-good-by-${question.by}.csv`);
}

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
