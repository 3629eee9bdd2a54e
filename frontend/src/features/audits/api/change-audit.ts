import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Audit, ChangeAuditRequest } from "@/lib/api-types";

export function changeAudit(
  id: string,
  body: ChangeAuditRequest,
  etag: string,
): Promise<Versioned<Audit>> {
  return versionedAnswerOf(
    api.PATCH("/api/audits/{id}", {
      params: { path: { id }, header: { "If-Match": etag } },
      body,
    }),
  );
}
