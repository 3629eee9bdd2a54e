import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { ModerationPolicyRequest } from "@/lib/api-types";

export function usePolicies() {
  return useQuery({
    queryKey: queryKeys.moderationPolicies,
    queryFn: async () => (await answerOf(api.GET("/api/moderation-policies"))).items,
  });
}

export function useSetPolicy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ModerationPolicyRequest) =>
      answerOf(api.POST("/api/moderation-policies", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.moderationPolicies }),
  });
}
