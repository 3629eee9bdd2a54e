import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** Who could check an audit, those furthest from it and least burdened first. */
export function useModerators(id: string) {
  return useQuery({
    queryKey: queryKeys.moderators(id),
    queryFn: async () =>
      (await answerOf(api.GET("/api/audits/{id}/moderators", { params: { path: { id } } }))).items,
  });
}
