import { useQuery } from "@tanstack/react-query";
import { type Compared, comparisonQueryOf } from "@/features/measures/compared";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { MeasuredComparison } from "@/lib/api-types";

interface Answered {
  compared: Compared;
  comparison: MeasuredComparison;
}

/** How far two groups lie apart, with the question it answers; nothing is asked before both are said. */
export function useComparison(compared: Compared) {
  const query = comparisonQueryOf(compared);
  return useQuery({
    queryKey: [...queryKeys.comparison, query],
    queryFn: async (): Promise<Answered> => {
      const headers = { Accept: "application/json" };
      const call = api.GET("/api/measures/comparison", {
        params: { query: query ?? {} },
        headers,
      });
      return { compared, comparison: await answerOf(call) };
    },
    enabled: query !== null,
    staleTime: 0,
    placeholderData: (before) => before,
  });
}
