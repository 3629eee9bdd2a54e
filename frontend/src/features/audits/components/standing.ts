import type { Audit, Framework } from "@/lib/api-types";
import { dateInWords, dayOf } from "@/lib/dates";
import { gradeLabel } from "@/lib/grades";

/** Where an audit stands and which grade counts, in a sentence or two. */
export function standingOf(audit: Audit, framework: Framework): string {
  switch (audit.status) {
    case "allocated":
      return `${audit.auditor.name} has not started this audit yet.`;
    case "in_progress":
      return `${audit.auditor.name} is still writing this audit; its grades do not count yet.`;
    case "submitted":
      return audit.moderationStatus === "third_opinion"
        ? "This audit waits for a third opinion at its second check; its grades do not count yet."
        : "This audit waits for its second check; its grades do not count yet.";
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
  return [counts, secondCheckSentence(audit, framework), challengeSentence(audit, framework)]
    .filter(Boolean)
    .join(" ");
}

function secondCheckSentence(audit: Audit, framework: Framework): string {
  const { moderation } = audit;
  if (moderation === null) {
    return "It was not second-checked.";
  }
  if (moderation.decidedAt === null) {
    return "It was chosen for a second check afterwards; until that is decided the auditor’s grades count.";
  }
  const name = moderation.decidedBy ?? moderation.moderator?.name;
  const by = name === undefined ? "" : ` by ${name}`;
  const on = dateInWords(dayOf(moderation.decidedAt));
  const before = audit.overall?.grade ?? null;
  const settled = moderation.overall?.settledGrade ?? audit.final?.overall ?? null;
  switch (moderation.outcome) {
    case "raised":
    case "lowered": {
      const hasMoved = before !== null && before !== settled;
      const from = hasMoved ? ` from ${gradeLabel(framework, before)}` : " in part";
      return `It was ${moderation.outcome}${from} at the second check${by} on ${on}.`;
    }
    default:
      return `The second check${by} on ${on} agreed with the auditor.`;
  }
}

function challengeSentence({ moderation }: Audit, framework: Framework): string {
  const challenge = moderation?.challenge ?? null;
  if (challenge === null) {
    return "";
  }
  if (challenge.decidedAt === null) {
    return "The auditor has challenged the second check; the settled grades count until that is decided.";
  }
  const on = dateInWords(dayOf(challenge.decidedAt));
  if (!challenge.upheld) {
    return `The auditor challenged the second check; on ${on} it was decided that it stands.`;
  }
  const overall = moderation?.overall?.challengeGrade ?? null;
  const what = overall === null ? "in part" : `to ${gradeLabel(framework, overall)}`;
  return `The auditor challenged the second check, and it was changed ${what} on ${on}.`;
}
