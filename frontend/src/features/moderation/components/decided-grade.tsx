import { LONGEST_TEXT } from "@/components/judgement-fields";
import type { Challenged, DecidedEntry } from "@/features/moderation/challenge";
import { Side } from "@/features/moderation/components/both-sides";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import type { Audit, Framework } from "@/lib/api-types";
import { fieldIn, gradeLabel, judgementIn } from "@/lib/grades";

interface DecidedGradeProps {
  audit: Audit;
  challenged: Challenged;
  framework: Framework;
  /** Whether a change may have a reason of its own beside the decision's. */
  asksReason: boolean;
  entry: DecidedEntry;
  message: (fieldId: string) => string | undefined;
  onChange: (part: Partial<DecidedEntry>) => void;
}

/** A judgement that the second check changed: both sides, and which grade counts from now on. */
export function DecidedGrade(props: DecidedGradeProps) {
  const { audit, challenged, framework, asksReason, entry, message, onChange } = props;
  const { code, label, settled } = challenged;
  const changesIt = entry.grade !== null && entry.grade !== settled;
  return (
    <section className="judgement" aria-labelledby={`heading-${code}`}>
      <h2 className="govuk-heading-m" id={`heading-${code}`}>
        {label}: counts as {gradeLabel(framework, settled)} now
      </h2>
      <div className="side-by-side">
        <Side title="Auditor" framework={framework} {...judgementIn(audit, code)} />
        <Side
          title="Second check"
          framework={framework}
          grade={settled}
          rationale={challenged.reason}
        />
      </div>
      <Radios
        id={fieldIn(code, "grade")}
        label={`Which grade counts for ${label}?`}
        error={message(fieldIn(code, "grade"))}
        value={entry.grade}
        small
        choices={framework.grades.map((grade) => ({
          value: grade.code,
          label: `${grade.label}${whose(grade.code, challenged)}`,
        }))}
        onChange={(grade) => onChange({ grade })}
      />
      {asksReason && changesIt && (
        <Textarea
          id={fieldIn(code, "reason")}
          label={
            <>
              Reason<span className="govuk-visually-hidden"> for {label}</span> (optional)
            </>
          }
          labelSize="s"
          hint="Where it is not the same for all that you change."
          rows={3}
          most={LONGEST_TEXT}
          error={message(fieldIn(code, "reason"))}
          value={entry.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </section>
  );
}

function whose(grade: string, { first, settled }: Challenged): string {
  if (grade === settled) {
    return " (as settled)";
  }
  return grade === first ? " (the auditor’s)" : "";
}
