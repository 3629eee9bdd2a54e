import { type TrustQuestion, trustQueryOf } from "@/features/trust/trust-question";
import { fetchRaw } from "@/lib/api-client";
import { saveFile } from "@/lib/save-file";

export type Figures = "agreement" | "moderation-effect";

/** Fetches figures as CSV, because a plain link could not carry the access token. */
export async function downloadFigures(
  figures: Figures,
  by: "none" | "area" | "team",
  question: TrustQuestion,
): Promise<void> {
  const asked = trustQueryOf(by === "area" ? { ...question, area: "" } : question);
  const params = new URLSearchParams({ ...(asked as Record<string, string>), by });
  const response = await fetchRaw(`/api/measures/${figures}?${params}`, {
    headers: { Accept: "text/csv" },
  });
  saveFile(await response.blob(), `${figures}-by-${by}.csv`);
}
