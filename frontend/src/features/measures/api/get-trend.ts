import { useQuery } from "@tanstack/react-query";
import { type Trended, trendQueryOf } from "@/features/measures/trended";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { MeasuredTrend } from "@/lib/api-types";

interface Answered {
  trended: Trended;
  trend: MeasuredTrend;
}

/** A proportion in time, with the series it answers. */
export function useTrend(trended: Trended) {
  const query = trendQueryOf(trended);
  return useQuery({
    queryKey: [...queryKeys.trend, query],
    queryFn: async (): Promise<Answered> => {
      const headers = { Accept: "application/json" };
      const call = api.GET("/api/measures/trend", { params: { query }, headers });
      return { trended, trend: (await answerOf(call)) as MeasuredTrend };
    },
    staleTime: 0,
    placeholderData: (before) => before,
  });
}
