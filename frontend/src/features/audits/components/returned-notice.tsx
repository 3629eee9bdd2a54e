import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { lastReturn, returnNotesOn } from "@/features/audits/form/sections";
import { InsetText } from "@/govuk/notices";
import { momentInFull } from "@/lib/dates";

/** Why the audit came back, at the top of its task list. */
export function ReturnedNotice() {
  const { audit } = useAuditOnPage();
  const returned = lastReturn(audit);
  if (returned === undefined) {
    return null;
  }
  const label = (code: string) =>
    audit.sections.find((section) => section.code === code)?.label ?? code;
  return (
    <InsetText>
      <h2 className="govuk-heading-s">
        Returned by {returned.by} on {momentInFull(returned.at)}
      </h2>
      {returned.reason && <p className="govuk-body written">{returned.reason}</p>}
      {returned.notes.length > 0 && (
        <p className="govuk-body">
          There are notes on: {returned.notes.map(({ section }) => label(section)).join("; ")}.
        </p>
      )}
    </InsetText>
  );
}

/** The note on one section, at its top. */
export function SectionNotes({ code }: { code: string }) {
  const { audit } = useAuditOnPage();
  return returnNotesOn(audit, code).map((note) => (
    <InsetText key={note}>
      <h2 className="govuk-heading-s">Note from {lastReturn(audit)?.by}</h2>
      <p className="govuk-body written">{note}</p>
    </InsetText>
  ));
}
