import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAudit } from "@/lib/api/get-audit";
import { queryKeys } from "@/lib/api/query-keys";
import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Audit, ModerateAuditRequest } from "@/lib/api-types";

export function useModerateAudit({ value, etag }: Versioned<Audit>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ModerateAuditRequest) =>
      versionedAnswerOf(
        api.POST("/api/audits/{id}/moderation", {
          params: { path: { id: value.id }, header: { "If-Match": etag } },
          body,
        }),
      ),
    onSuccess: (moderated) => keepAudit(client, moderated),
    onError: () => client.invalidateQueries({ queryKey: queryKeys.audit(value.id) }),
  });
}
