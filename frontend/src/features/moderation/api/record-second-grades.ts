import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAudit } from "@/lib/api/get-audit";
import { queryKeys } from "@/lib/api/query-keys";
import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Audit, SecondGradesRequest } from "@/lib/api-types";

export function useRecordSecondGrades({ value, etag }: Versioned<Audit>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SecondGradesRequest) =>
      versionedAnswerOf(
        api.PUT("/api/audits/{id}/second-grades", {
          params: { path: { id: value.id }, header: { "If-Match": etag } },
          body,
        }),
      ),
    onSuccess: (revealed) => keepAudit(client, revealed),
    onError: () => client.invalidateQueries({ queryKey: queryKeys.audit(value.id) }),
  });
}
