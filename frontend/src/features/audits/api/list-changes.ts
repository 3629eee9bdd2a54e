import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** Every change of the audit's content, field by field. Reading it is recorded. */
export function useChanges(id: string) {
  return useQuery({
    queryKey: queryKeys.changes(id),
    staleTime: 0,
    queryFn: () => answerOf(api.GET("/api/audits/{id}/changes", { params: { path: { id } } })),
  });
}
