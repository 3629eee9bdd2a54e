import { screen } from "@testing-library/react";
import type { Audit, ChangeAuditRequest } from "@/lib/api-types";
import { anAudit } from "@/testing/builders";
import type { Reply } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";

const state = (
  code: string,
  label: string,
  missing = 0,
  how: "not_started" | "complete" = "complete",
) => ({
  code,
  label,
  missing,
  state: how,
});

export const audit = anAudit({
  allowedActions: ["edit", "submit", "raise_concern"],
  dueOn: "2026-12-01",
  sections: [
    state("voice", "The child’s voice", 2, "not_started"),
    state("involvement", "The worker, the child and the family"),
    state("overall", "Overall"),
    state("conclusion", "Conclusion and actions"),
  ],
  progress: { graded: 0, of: 2, sectionsComplete: 3, sections: 4 },
});
export const at = `/api/audits/${audit.id}`;
export const page = (rest = "") => `/audits/${audit.id}${rest}`;

/** A server that takes every change and keeps the actions; the rest stays as given. */
export function drafting(
  now: Partial<Audit> = {},
  more: Record<string, (request: Request) => Reply> = {},
) {
  let current = { ...audit, ...now };
  return signedIn({
    [`GET ${at}`]: () => withEtag(current, current.version),
    [`PATCH ${at}`]: async (request) => {
      const { actions = current.actions } = (await request.json()) as ChangeAuditRequest;
      current = { ...current, actions, version: current.version + 1 };
      return withEtag(current, current.version);
    },
    ...more,
  });
}

export const sentChanges = (sent: { method: string; body: unknown }[]) =>
  sent.filter(({ method }) => method === "PATCH").map(({ body }) => body as ChangeAuditRequest);

export const saved = () => screen.findByText(/^Saved at \d\d:\d\d/, {}, { timeout: 3000 });
