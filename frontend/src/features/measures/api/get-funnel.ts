import { useQuery } from "@tanstack/react-query";
import { type Question, queryOf } from "@/features/measures/question";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { MeasuredFunnel } from "@/lib/api-types";

interface Answered {
  question: Question;
  funnel: MeasuredFunnel;
}

/** Every team or service against all of them, with the question it answers. */
export function useFunnel(question: Question) {
  const query = { ...queryOf(question), by: rowsOf(question) };
  return useQuery({
    queryKey: [...queryKeys.funnel, query],
    queryFn: async (): Promise<Answered> => {
      const headers = { Accept: "application/json" };
      const call = api.GET("/api/measures/funnel", { params: { query }, headers });
      return { question, funnel: await answerOf(call) };
    },
    staleTime: 0,
    placeholderData: (before) => before,
  });
}

/** What the rows of a funnel are, whatever the address says. */
export function rowsOf({ by }: Question): "team" | "service" {
  return by === "service" ? "service" : "team";
}
