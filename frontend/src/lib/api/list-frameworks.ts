import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

const FIVE_MINUTES = 5 * 60_000;

export function useFrameworks() {
  return useQuery({
    queryKey: queryKeys.frameworks,
    queryFn: async () => (await answerOf(api.GET("/api/frameworks"))).frameworks,
    staleTime: FIVE_MINUTES,
  });
}
