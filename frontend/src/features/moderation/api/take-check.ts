import { useMutation, useQueryClient } from "@tanstack/react-query";
import { assignModerator } from "@/features/moderation/api/check-steps";
import { keepAudit } from "@/lib/api/get-audit";
import { queryKeys } from "@/lib/api/query-keys";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

/** Takes an unassigned check, so that nobody else starts it. */
export function useTakeCheck(audit: Versioned<Audit>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (username: string) => assignModerator(audit, { username }),
    onSuccess: (taken) => keepAudit(client, taken),
    onError: () => client.invalidateQueries({ queryKey: queryKeys.audit(audit.value.id) }),
  });
}
