import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { MilestoneRequest, RebaseRequest, TargetRequest } from "@/lib/api-types";

/** Every target, milestone and rebase ever recorded. */
export function usePlans() {
  return useQuery({
    queryKey: queryKeys.plans,
    queryFn: async () => {
      const [targets, milestones, rebases] = await Promise.all([
        answerOf(api.GET("/api/targets")),
        answerOf(api.GET("/api/milestones")),
        answerOf(api.GET("/api/rebases")),
      ]);
      return { targets, milestones, rebases };
    },
    staleTime: 0,
  });
}

/** What is to be recorded. */
export type Recording =
  | { kind: "target"; body: TargetRequest }
  | { kind: "milestone"; body: MilestoneRequest }
  | { kind: "rebase"; body: RebaseRequest };

export function useRecord() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ kind, body }: Recording): Promise<void> => {
      if (kind === "target") {
        await answerOf(api.POST("/api/targets", { body }));
      } else if (kind === "milestone") {
        await answerOf(api.POST("/api/milestones", { body }));
      } else {
        await answerOf(api.POST("/api/rebases", { body }));
      }
    },
    onSuccess: () => forget(client),
  });
}

/** Which record ends, why, and a target's last day. */
export interface EndingRecord {
  kind: Recording["kind"];
  id: string;
  lastDay: string | null;
  reason: string;
}

export function useEndRecord() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ kind, id, lastDay, reason }: EndingRecord): Promise<void> => {
      const params = { path: { id } };
      if (kind === "target") {
        await answerOf(api.POST("/api/targets/{id}/ending", { params, body: { lastDay, reason } }));
      } else if (kind === "milestone") {
        await answerOf(api.POST("/api/milestones/{id}/withdrawal", { params, body: { reason } }));
      } else {
        await answerOf(api.POST("/api/rebases/{id}/withdrawal", { params, body: { reason } }));
      }
    },
    onSuccess: () => forget(client),
  });
}

function forget(client: ReturnType<typeof useQueryClient>): void {
  void client.invalidateQueries({ queryKey: queryKeys.plans });
  void client.invalidateQueries({ queryKey: queryKeys.trend });
}
