import { useQuery } from "@tanstack/react-query";
import {
  type CoverageQuestion,
  coverageQueryOf,
  supervisionQueryOf,
} from "@/features/gaps/coverage-question";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { Completion, Coverage, Supervision } from "@/lib/api-types";

/** Figures with the question they answer: while the next are counted, both are still the last ones. */
export interface Answered<T> {
  question: CoverageQuestion;
  measure: T;
}

// The contract offers CSV as well, hence the text in the answers' types.
const headers = { Accept: "application/json" };

export function useCoverage(question: CoverageQuestion) {
  const query = coverageQueryOf(question);
  return useFigures<Coverage>(question, [...queryKeys.coverage, query], async () => {
    const call = api.GET("/api/measures/coverage", { params: { query }, headers });
    return (await answerOf(call)) as Coverage;
  });
}

export function useCompletion(question: CoverageQuestion) {
  const query = coverageQueryOf(question);
  return useFigures<Completion>(question, [...queryKeys.completion, query], async () => {
    const call = api.GET("/api/measures/completion", { params: { query }, headers });
    return (await answerOf(call)) as Completion;
  });
}

export function useSupervision(question: CoverageQuestion) {
  const query = supervisionQueryOf(question);
  return useFigures<Supervision>(question, [...queryKeys.supervision, query], async () => {
    const call = api.GET("/api/measures/supervision", { params: { query }, headers });
    return (await answerOf(call)) as Supervision;
  });
}

/** Figures are asked for anew each time a page is opened. */
function useFigures<T>(
  question: CoverageQuestion,
  queryKey: readonly unknown[],
  measure: () => Promise<T>,
) {
  return useQuery({
    queryKey,
    queryFn: async (): Promise<Answered<T>> => ({ question, measure: await measure() }),
    staleTime: 0,
    placeholderData: (before: Answered<T> | undefined) => before,
  });
}
