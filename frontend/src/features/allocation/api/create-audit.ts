import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAudit } from "@/lib/api/get-audit";
import { api, versionedAnswerOf } from "@/lib/api-client";
import type { CreateAuditRequest } from "@/lib/api-types";

export function useCreateAudit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateAuditRequest) => versionedAnswerOf(api.POST("/api/audits", { body })),
    onSuccess: (created) => keepAudit(client, created),
  });
}
