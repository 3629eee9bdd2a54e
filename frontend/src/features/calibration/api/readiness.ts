import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { ReadinessRequest } from "@/lib/api-types";

const of = "/api/auditors/{username}/readiness";

/** What was decided about an auditor's readiness, newest first. */
export function useReadiness(username: string) {
  return useQuery({
    queryKey: queryKeys.readiness(username),
    queryFn: () => answerOf(api.GET(of, { params: { path: { username } } })),
  });
}

/** Every auditor in alphabetical order, with their readiness today. */
export function useAuditorsToday() {
  return useQuery({
    queryKey: queryKeys.auditors({}),
    queryFn: async () => (await answerOf(api.GET("/api/auditors"))).items,
  });
}

export function useDecideReadiness(username: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReadinessRequest) =>
      answerOf(api.POST(of, { params: { path: { username } }, body })),
    onSuccess: (readiness) => {
      client.setQueryData(queryKeys.readiness(username), readiness);
      void client.invalidateQueries({ queryKey: ["auditors"] });
    },
  });
}
