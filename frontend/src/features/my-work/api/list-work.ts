import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

export function useWork() {
  return useQuery({
    queryKey: queryKeys.work,
    queryFn: async () => (await answerOf(api.GET("/api/me/work"))).items,
    refetchOnWindowFocus: true,
  });
}
