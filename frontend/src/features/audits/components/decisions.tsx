import { CaseReason } from "@/features/audits/components/case-reason";
import type { Audit, Decision } from "@/lib/api-types";
import { dateInWords, momentInFull } from "@/lib/dates";

const kinds: Readonly<Record<Decision["kind"], string>> = {
  returned: "Returned to the auditor",
  extended: "Given more time",
  withdrawn: "Withdrawn",
  reopened: "Reopened",
  conflict_overridden: "Allocated in spite of a conflict of interest",
  selected: "Chosen for a second check",
  moderator_assigned: "Given to a moderator",
};

/** What was decided about the audit besides its grades: by whom, when and why. */
export function Decisions({ audit, label }: { audit: Audit; label: (section: string) => string }) {
  if (audit.decisions.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="decisions">
      <h2 className="govuk-heading-m" id="decisions">
        Decisions about this audit
      </h2>
      <ol className="timeline">
        {audit.decisions.map((decision) => (
          <li className="timeline__item" key={`${decision.at} ${decision.kind}`}>
            <span className="timeline__what">{kinds[decision.kind]}</span>
            <span className="timeline__when">
              {decision.by}, {momentInFull(decision.at)}
            </span>
            {decision.dueAfter && <span> · now due {dateInWords(decision.dueAfter)}</span>}
            <CaseReason words={decision.reason} />
            {decision.notes.length > 0 && (
              <ul className="govuk-list govuk-list--bullet">
                {decision.notes.map(({ section, note, answer }) => (
                  <li key={section}>
                    {label(section)}: <span className="written">{note}</span>
                    {answer !== null && (
                      <>
                        <br />
                        The auditor’s answer: <span className="written">{answer}</span>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
