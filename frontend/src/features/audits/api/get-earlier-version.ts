import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** The audit as it counted until it was reopened; it never changes. */
export function useEarlierVersion(id: string, number: number) {
  return useQuery({
    queryKey: queryKeys.earlierVersion(id, number),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answerOf(
        api.GET("/api/audits/{id}/earlier-versions/{number}", {
          params: { path: { id, number } },
        }),
      ),
  });
}
