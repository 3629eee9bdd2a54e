import type { AnsweredNote, Audit, Decision, Form } from "@/lib/api-types";
import { OVERALL } from "@/lib/grades";

/** A note of the last return, and what of the second check it bears on. */
export interface LookedAtAgain extends AnsweredNote {
  label: string;
  /** Codes of the judgements in the section; none where nothing is graded there. */
  judgements: readonly string[];
}

/** The notes with which the audit was last returned, each with the judgements it is about. */
export function lookedAtAgain(audit: Audit, form: Form): LookedAtAgain[] {
  const returned = lastReturn(audit);
  return (returned?.notes ?? []).map((note) => {
    const section = form.sections.find(({ code }) => code === note.section);
    if (section === undefined) {
      const isOverall = note.section === OVERALL;
      return {
        ...note,
        label: isOverall ? (form.overall?.label ?? "Overall") : (own[note.section] ?? note.section),
        judgements: isOverall ? [OVERALL] : [],
      };
    }
    const judgements = section.prompts.flatMap(({ area }) => area ?? []);
    return { ...note, label: section.label, judgements };
  });
}

function lastReturn(audit: Audit): Decision | undefined {
  return audit.decisions.find(({ kind }) => kind === "returned");
}

/** The sections that the form adds to those of the tool. */
const own: Readonly<Record<string, string>> = {
  sessions: "Supervision sessions",
  involvement: "The worker, the child and the family",
  conclusion: "Conclusion and actions",
};
