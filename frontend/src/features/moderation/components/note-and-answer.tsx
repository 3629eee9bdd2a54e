import type { LookedAtAgain } from "@/features/moderation/returned-notes";
import { InsetText } from "@/govuk/notices";

/** What a moderator asked for when the audit was returned, and what the auditor says to it. */
export function NoteAndAnswer({ note }: { note: LookedAtAgain }) {
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>Note on {note.label}:</strong> <span className="written">{note.note}</span>
      </p>
      <p className="govuk-body">
        <strong>The auditor’s answer:</strong>{" "}
        <span className="written">{note.answer ?? "None."}</span>
      </p>
    </InsetText>
  );
}
