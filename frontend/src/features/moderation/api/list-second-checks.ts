import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** Every second check that is not finished, longest waiting first. */
export function useSecondChecks() {
  return useQuery({
    queryKey: queryKeys.secondChecks,
    queryFn: async () => (await answerOf(api.GET("/api/second-checks"))).items,
  });
}
