import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** What second checks made of one auditor's grades. Opened by the auditor, it counts as seen. */
export function useLedger(username: string) {
  return useQuery({
    queryKey: queryKeys.ledger(username),
    queryFn: () =>
      answerOf(api.GET("/api/auditors/{username}/ledger", { params: { path: { username } } })),
    staleTime: 0,
  });
}
