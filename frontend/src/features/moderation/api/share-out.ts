import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api } from "@/lib/api-client";

/** Gives every unassigned second check to somebody who may do it. */
export function useShareOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.POST("/api/moderation-assignments")),
    onSuccess: () => client.invalidateQueries(),
  });
}
