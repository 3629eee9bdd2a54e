import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAudit } from "@/lib/api/get-audit";
import { queryKeys } from "@/lib/api/query-keys";
import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

export function useSubmitAudit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ value, etag }: Versioned<Audit>) =>
      versionedAnswerOf(
        api.POST("/api/audits/{id}/submission", {
          params: { path: { id: value.id }, header: { "If-Match": etag } },
        }),
      ),
    onSuccess: (submitted) => keepAudit(client, submitted),
    // Refused because it is no longer as shown: show it as it is.
    onError: (_error, { value }) =>
      client.invalidateQueries({ queryKey: queryKeys.audit(value.id) }),
  });
}
