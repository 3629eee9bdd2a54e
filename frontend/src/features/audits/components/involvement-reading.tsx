import { GradeTag } from "@/components/grade-tag";
import { SummaryList, type SummaryRow } from "@/govuk/summary-list";
import type { Audit, Form, Framework } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { feedbacks, involvements } from "@/lib/labels";

interface InvolvementReadingProps {
  audit: Audit;
  form: Form;
  framework: Framework;
}

/** The worker's, the child's and the family's part in the audit. */
export function InvolvementReading({ audit, form, framework }: InvolvementReadingProps) {
  const rows: SummaryRow[] = [];
  if (form.settings.practitioner) {
    rows.push(...workerRows(audit, framework));
  }
  if (form.settings.family) {
    rows.push(
      { key: "The child’s feedback", value: <FeedbackReading {...audit.familyFeedback.child} /> },
      { key: "The family’s feedback", value: <FeedbackReading {...audit.familyFeedback.family} /> },
    );
  }
  return <SummaryList rows={rows} compact />;
}

function workerRows({ practitioner }: Audit, framework: Framework): SummaryRow[] {
  const { involvement, reason, reflection, reflectedAt, selfGrade } = practitioner;
  const { response, responseComment, respondedAt } = practitioner;
  const rows: SummaryRow[] = [
    {
      key: "The worker’s part",
      value: (
        <>
          {involvement === null ? <Unsaid /> : involvements[involvement]}
          <Because words={reason} />
        </>
      ),
    },
  ];
  if (reflectedAt !== null) {
    rows.push({
      key: "The worker’s reflection",
      value: (
        <>
          <span className="quiet">Written on {momentInFull(reflectedAt)}. </span>
          {selfGrade && (
            <>
              Own grade: <GradeTag framework={framework} code={selfGrade} />
            </>
          )}
          <Because words={reflection} />
        </>
      ),
    });
  }
  if (response !== null && respondedAt !== null) {
    rows.push({
      key: "The worker’s answer to the audit",
      value: (
        <>
          {response === "disagreed" ? "Disagreed" : "Acknowledged"} on {momentInFull(respondedAt)}
          <Because words={responseComment} />
        </>
      ),
    });
  }
  return rows;
}

function FeedbackReading({ status, words, reason }: Audit["familyFeedback"]["child"]) {
  return (
    <>
      {status === null ? <Unsaid /> : feedbacks[status]}
      {words && <q className="written feedback__words">{words}</q>}
      <Because words={reason} />
    </>
  );
}

function Because({ words }: { words: string | null }) {
  return words === null ? null : <span className="written feedback__words">{words}</span>;
}

function Unsaid() {
  return <span className="quiet">Not answered</span>;
}
