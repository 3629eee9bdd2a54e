import {
  type CoverageQuestion,
  completionQueryOf,
  coverageQueryOf,
  supervisionQueryOf,
} from "@/features/gaps/coverage-question";
import { fetchRaw } from "@/lib/api-client";
import { saveFile } from "@/lib/save-file";

const queries = {
  coverage: coverageQueryOf,
  completion: completionQueryOf,
  supervision: supervisionQueryOf,
} as const;

export type Figures = keyof typeof queries;

/** Fetches the same figures as CSV, because a plain link could not carry the access token. */
export async function downloadFigures(figures: Figures, question: CoverageQuestion): Promise<void> {
  const params = new URLSearchParams(queries[figures](question) as Record<string, string>);
  const response = await fetchRaw(`/api/measures/${figures}?${params}`, {
    headers: { Accept: "text/csv" },
  });
  const isOfThePast = question.asAt !== "" && figures !== "completion";
  saveFile(await response.blob(), `${figures}${isOfThePast ? `-as-at-${question.asAt}` : ""}.csv`);
}
