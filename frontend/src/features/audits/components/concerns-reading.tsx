import { CaseReason } from "@/features/audits/components/case-reason";
import type { Audit } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";

/** The safety concerns raised on an audit, and who took them up. */
export function ConcernsReading({ audit: { concerns } }: { audit: Audit }) {
  if (concerns.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="concerns">
      <h2 className="govuk-heading-m" id="concerns">
        Safety {concerns.length === 1 ? "concern" : "concerns"}
      </h2>
      <ol className="timeline">
        {concerns.map((each) => (
          <li className="timeline__item" key={each.id}>
            <span className="timeline__what">Raised by {each.raisedBy}</span>
            <span className="timeline__when">{momentInFull(each.raisedAt)}</span>
            <CaseReason words={each.concern} />
            {each.told && <p className="govuk-body-s written">Told: {each.told}</p>}
            <p className="govuk-body-s">
              {each.acknowledgedAt === null
                ? "Not taken up yet."
                : `Taken up by ${each.acknowledgedBy ?? "somebody"}, ${momentInFull(each.acknowledgedAt)}.`}
            </p>
            <CaseReason words={each.acknowledgement} />
          </li>
        ))}
      </ol>
    </section>
  );
}
