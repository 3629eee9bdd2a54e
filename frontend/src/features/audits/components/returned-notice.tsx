import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { lastReturn, unansweredNotes } from "@/features/audits/form/sections";
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
          There are notes on: {returned.notes.map(({ section }) => label(section)).join("; ")}.{" "}
          {toAnswer(unansweredNotes(audit).length)}
        </p>
      )}
    </InsetText>
  );
}

function toAnswer(count: number): string {
  if (count === 0) {
    return "You have answered each.";
  }
  return `Answer ${count === 1 ? "the one that is" : `the ${count} that are`} still open on ${count === 1 ? "its section" : "their sections"} before you submit again.`;
}
