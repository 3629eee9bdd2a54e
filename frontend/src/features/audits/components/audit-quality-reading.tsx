import { SummaryList } from "@/govuk/summary-list";
import type { AuditQuality } from "@/lib/api-types";
import { qualityQuestions, qualityScores } from "@/lib/labels";

/** How well the audit was done, apart from the practice it is about; never added up. */
export function AuditQualityReading({ quality }: { quality: AuditQuality }) {
  return (
    <section aria-labelledby="audit-quality">
      <h3 className="govuk-heading-s" id="audit-quality">
        About the audit, not the practice
      </h3>
      <SummaryList
        compact
        rows={qualityQuestions.map(({ key, question }) => ({
          key: question,
          value: qualityScores[quality[key]],
        }))}
      />
      {quality.comment !== null && <p className="govuk-body written">{quality.comment}</p>}
    </section>
  );
}
