import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

export function useActivity(id: string) {
  return useQuery({
    queryKey: queryKeys.activity(id),
    queryFn: async () => {
      const call = api.GET("/api/audits/{id}/activity", { params: { path: { id } } });
      return (await answerOf(call)).items;
    },
  });
}
