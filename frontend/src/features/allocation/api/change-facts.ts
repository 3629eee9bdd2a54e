import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Audit, ChangeAuditRequest } from "@/lib/api-types";

type FactsChange = Pick<
  ChangeAuditRequest,
  "team" | "auditedOn" | "sampling" | "caseReference" | "population" | "worker"
>;

export function changeFacts(
  { value, etag }: Versioned<Audit>,
  body: FactsChange,
): Promise<Versioned<Audit>> {
  return versionedAnswerOf(
    api.PATCH("/api/audits/{id}", {
      params: { path: { id: value.id }, header: { "If-Match": etag } },
      body,
    }),
  );
}
