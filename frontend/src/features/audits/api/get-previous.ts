import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** The last finalised audit of the same case. Reading it is recorded, so it is asked for once. */
export function usePreviousAudit(id: string) {
  return useQuery({
    queryKey: queryKeys.previous(id),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const call = api.GET("/api/audits/{id}/previous", { params: { path: { id } } });
      return (await answerOf(call)).audit;
    },
  });
}
