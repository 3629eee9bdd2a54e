import { useMutation, useQueryClient } from "@tanstack/react-query";
import { askThirdOpinion } from "@/features/moderation/api/check-steps";
import { keepAudit } from "@/lib/api/get-audit";
import { queryKeys } from "@/lib/api/query-keys";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

export function useAskThirdOpinion(audit: Versioned<Audit>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => askThirdOpinion(audit, reason),
    onSuccess: (asked) => keepAudit(client, asked),
    onError: () => client.invalidateQueries({ queryKey: queryKeys.audit(audit.value.id) }),
  });
}
