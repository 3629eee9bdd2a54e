import type { AnsweredNote, Audit, Form, FormSection } from "@/lib/api-types";
import { fieldIn, OVERALL } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, fieldIdOf } from "@/lib/problem";

/** The sections that the form adds to those of the tool. */
const own = ["sessions", "involvement", OVERALL, "conclusion"] as const;
export type OwnSection = (typeof own)[number];

/** What stands behind a section's code; undefined where the audit's form has none such. */
export function sectionIn(
  form: Form,
  audit: Audit,
  code: string,
): FormSection | OwnSection | undefined {
  const asked = form.sections.find((section) => section.code === code);
  const isOwn = audit.sections.some((section) => section.code === code);
  return asked ?? (isOwn ? own.find((each) => each === code) : undefined);
}

/** The code of the section after this one; undefined after the last. */
export function sectionAfter(audit: Audit, code: string): string | undefined {
  const place = audit.sections.findIndex((section) => section.code === code);
  return audit.sections[place + 1]?.code;
}

/** The section in which a place of a request is entered. */
export function sectionAt(form: Form, pointer: string): string | undefined {
  const [, kind = "", name = ""] = pointer.split("/");
  switch (kind) {
    case "areas":
    case "answers":
      return form.sections.find(({ prompts }) =>
        prompts.some((prompt) => (kind === "areas" ? prompt.area : prompt.code) === name),
      )?.code;
    case "overall":
      return OVERALL;
    case "sessionDates":
      return "sessions";
    case "practitioner":
    case "familyFeedback":
      return "involvement";
    case "conclusion":
      return name === "limitOverrideReason" ? OVERALL : "conclusion";
    case "actions":
      return "conclusion";
    default:
      return undefined;
  }
}

/** What is missing, each linked straight to its field. */
export function missingLines(audit: Audit, form: Form): ErrorLine[] {
  return audit.missing.map(({ section, pointer, detail }) => {
    if (audit.sections.some(({ code }) => code === section)) {
      return { text: detail, href: paths.auditSection(audit.id, section, fieldIdOf(pointer)) };
    }
    // "Grade at least one area" names no single field; the first is where one would begin.
    const first = form.sections[0];
    const field = fieldIn(first?.area ?? OVERALL, "grade");
    return { text: detail, href: paths.auditSection(audit.id, first?.code ?? OVERALL, field) };
  });
}

/** A refusal's lines, each linked to the field it names. */
export function linesOnForm(error: unknown, audit: Audit, form: Form): ErrorLine[] {
  return errorLines(error).map(({ text, fieldId }) => {
    const section = fieldId === undefined ? undefined : sectionAt(form, pointerOf(fieldId));
    return section === undefined || fieldId === undefined
      ? { text }
      : { text, href: paths.auditSection(audit.id, section, fieldId) };
  });
}

function pointerOf(fieldId: string): string {
  return `#/${fieldId.replaceAll("-", "/")}`;
}

/** The note with which the audit was last returned, on this section. */
export function returnNoteOn(audit: Audit, code: string): AnsweredNote | undefined {
  return lastReturn(audit)?.notes.find(({ section }) => section === code);
}

/** The notes of the last return that the auditor has not answered. */
export function unansweredNotes(audit: Audit): AnsweredNote[] {
  return lastReturn(audit)?.notes.filter(({ answer }) => answer === null) ?? [];
}

/** Where a note is answered, on its section's page, as the API's pointers name it. */
export function noteAnswerField(section: string): string {
  return `returnNotes-${section}-answer`;
}

/** The last time it was returned, while the auditor is putting it right. */
export function lastReturn(audit: Audit) {
  return audit.status === "returned"
    ? audit.decisions.find(({ kind }) => kind === "returned")
    : undefined;
}

/** A section's name for people, for those who see no task list. */
export function sectionName(form: Form, code: string): string {
  const names: Readonly<Record<string, string>> = {
    sessions: "Supervision sessions",
    involvement: "The worker, the child and the family",
    [OVERALL]: form.overall?.label ?? "Overall",
    conclusion: "Conclusion and actions",
  };
  return form.sections.find((section) => section.code === code)?.label ?? names[code] ?? code;
}
