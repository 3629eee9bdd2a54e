import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

type Answered = Promise<Versioned<Audit>>;

const about = ({ value, etag }: Versioned<Audit>) => ({
  path: { id: value.id },
  header: { "If-Match": etag },
});

export function returnAudit(
  audit: Versioned<Audit>,
  body: { reason: string; notes: { section: string; note: string }[] },
): Answered {
  return versionedAnswerOf(api.POST("/api/audits/{id}/return", { params: about(audit), body }));
}

export function extendAudit(
  audit: Versioned<Audit>,
  body: { dueOn: string; reason: string },
): Answered {
  return versionedAnswerOf(api.POST("/api/audits/{id}/extension", { params: about(audit), body }));
}

export function withdrawAudit(audit: Versioned<Audit>, body: { reason: string }): Answered {
  return versionedAnswerOf(api.POST("/api/audits/{id}/withdrawal", { params: about(audit), body }));
}

export function reopenAudit(audit: Versioned<Audit>, body: { reason: string }): Answered {
  return versionedAnswerOf(api.POST("/api/audits/{id}/reopening", { params: about(audit), body }));
}

export function invitePractitioner({ value }: Versioned<Audit>): Answered {
  return versionedAnswerOf(
    api.POST("/api/audits/{id}/invitation", { params: { path: { id: value.id } } }),
  );
}
