import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

/** Answers a note of the newest return; an answer given before is replaced. */
export function answerReturnNote(
  { value, etag }: Versioned<Audit>,
  section: string,
  answer: string,
): Promise<Versioned<Audit>> {
  return versionedAnswerOf(
    api.PUT("/api/audits/{id}/return-notes/{section}/answer", {
      params: { path: { id: value.id, section }, header: { "If-Match": etag } },
      body: { answer },
    }),
  );
}
