import { useQuery } from "@tanstack/react-query";
import { type Question, queryOf } from "@/features/measures/question";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { JudgedGood } from "@/lib/api-types";

/** Figures with the question they answer: while the next are counted, both are still the last ones. */
interface Answered {
  question: Question;
  measure: JudgedGood;
}

/** Figures as they stand now, or stood at the end of a past day; they are asked for anew each time the page is opened. */
export function useJudgedGood(question: Question) {
  const query = queryOf(question);
  return useQuery({
    queryKey: [...queryKeys.judgedGood, query],
    queryFn: async (): Promise<Answered> => {
      const headers = { Accept: "application/json" };
      const call = api.GET("/api/measures/judged-good", { params: { query }, headers });
      // The contract offers CSV as well, hence the text in the answer's type.
      return { question, measure: (await answerOf(call)) as JudgedGood };
    },
    staleTime: 0,
    placeholderData: (before) => before,
  });
}
