import { LONGEST_REASON } from "@/components/step/reason-field";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { type AnswerState, useNoteAnswer } from "@/features/audits/draft/use-note-answer";
import { lastReturn, noteAnswerField, returnNoteOn } from "@/features/audits/form/sections";
import { InsetText } from "@/govuk/notices";
import { Textarea } from "@/govuk/textarea";
import type { AnsweredNote } from "@/lib/api-types";
import { momentInWords } from "@/lib/dates";

/** The note on one section with the auditor's answer, at its top. */
export function SectionNote({ code }: { code: string }) {
  const { audit } = useAuditOnPage();
  const note = returnNoteOn(audit, code);
  return note === undefined ? null : <AnswerNote note={note} by={lastReturn(audit)?.by ?? ""} />;
}

function AnswerNote({ note, by }: { note: AnsweredNote; by: string }) {
  const { text, type, state, save } = useNoteAnswer(note);
  return (
    <InsetText>
      <h2 className="govuk-heading-s">Note from {by}</h2>
      <p className="govuk-body written">{note.note}</p>
      <Textarea
        id={noteAnswerField(note.section)}
        label="Your answer to the moderator"
        labelSize="s"
        hint="What you changed, or why you leave it. Needed before you submit again."
        rows={3}
        most={LONGEST_REASON}
        value={text}
        error={state.kind === "refused" ? `Not saved: ${state.why}` : undefined}
        onChange={type}
        onBlur={save}
      />
      <p className="govuk-body-s quiet" role="status">
        {inWords(state)}
      </p>
    </InsetText>
  );
}

function inWords(state: AnswerState): string {
  switch (state.kind) {
    case "empty":
      return "Not answered yet";
    case "saving":
      return "Saving your answer…";
    case "saved":
      return `Answer saved ${momentInWords(state.at)}`;
    case "refused":
      return "Your answer is not saved";
  }
}
