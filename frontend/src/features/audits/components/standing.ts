import type { Audit, Framework } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { gradeLabel } from "@/lib/grades";

/** Where an audit stands and which grade counts, in a sentence or two. */
export function standingOf(audit: Audit, framework: Framework): string {
  switch (audit.status) {
    case "allocated":
      return `${audit.auditor.name} has not started this audit yet.`;
    case "in_progress":
      return `${audit.auditor.name} is still writing this audit; its grades do not count yet.`;
    case "submitted":
      return "This audit waits for its second check; its grades do not count yet.";
    case "returned":
      return `This audit was returned to ${audit.auditor.name} with notes; its grades do not count yet.`;
    case "withdrawn":
      return "This audit was withdrawn and does not count.";
    case "finalised":
      return finalSentence(audit, framework);
  }
}

function finalSentence(audit: Audit, framework: Framework): string {
  const overall = audit.final?.overall ?? null;
  const counts =
    overall === null
      ? "This audit is final: the grades below count. It has no overall grade."
      : `This audit is final: overall it counts as ${gradeLabel(framework, overall)}.`;
  return `${counts} ${secondCheckSentence(audit, framework)}`.trim();
}

function secondCheckSentence(audit: Audit, framework: Framework): string {
  const { moderation } = audit;
  if (moderation?.decidedAt == null) {
    return "It was not second-checked.";
  }
  const by = moderation.moderator === null ? "" : ` by ${moderation.moderator.name}`;
  const on = dateInWords(moderation.decidedAt.slice(0, 10));
  const before = audit.overall?.grade ?? null;
  const hasMoved = before !== null && before !== audit.final?.overall;
  switch (moderation.outcome) {
    case "raised":
    case "lowered": {
      const from = hasMoved ? ` from ${gradeLabel(framework, before)}` : " in part";
      return `It was ${moderation.outcome}${from} at the second check${by} on ${on}.`;
    }
    default:
      return `The second check${by} on ${on} agreed with the auditor.`;
  }
}
