import { LinkButton } from "@/govuk/button";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import type { Framework } from "@/lib/api-types";
import { fieldIn, gradeTone, type Judged } from "@/lib/grades";

/** As much as the API takes for one reason. */
export const LONGEST_TEXT = 20_000;

interface JudgementFieldsProps {
  judged: Judged;
  framework: Framework;
  grade: string | null;
  rationale: string | null;
  rationaleLabel: string;
  rationaleHint?: string;
  messages: Readonly<Record<string, string>>;
  onGrade: (grade: string) => void;
  onRationale: (rationale: string) => void;
  /** Where a grade once given may be taken back. */
  onClear?: () => void;
}

/** One judgement: which grade, and why. The same for the auditor and for the second check. */
export function JudgementFields(props: JudgementFieldsProps) {
  const { judged, framework, grade, rationale, messages } = props;
  const gradeId = fieldIn(judged.code, "grade");
  const rationaleId = fieldIn(judged.code, "rationale");
  return (
    <section
      className="judgement"
      id={`section-${judged.code}`}
      aria-labelledby={`heading-${judged.code}`}
    >
      <h2 className="govuk-heading-m" id={`heading-${judged.code}`} tabIndex={-1}>
        {judged.label}
      </h2>
      {judged.guidance && <p className="govuk-body judgement__guidance">{judged.guidance}</p>}
      <Radios
        id={gradeId}
        label={
          <>
            Grade <span className="govuk-visually-hidden">for {judged.label}</span>
          </>
        }
        error={messages[gradeId]}
        value={grade}
        small
        choices={framework.grades.map(({ code, label }) => ({
          value: code,
          label: <GradeChoice tone={gradeTone(framework, code)} label={label} />,
        }))}
        onChange={props.onGrade}
      />
      {props.onClear && grade !== null && (
        <p className="govuk-body-s judgement__clear">
          <LinkButton onClick={props.onClear}>
            Take back the grade<span className="govuk-visually-hidden"> for {judged.label}</span>
          </LinkButton>
        </p>
      )}
      <Textarea
        id={rationaleId}
        label={
          <>
            {props.rationaleLabel}
            <span className="govuk-visually-hidden"> for {judged.label}</span>
          </>
        }
        labelSize="s"
        {...(props.rationaleHint === undefined ? {} : { hint: props.rationaleHint })}
        error={messages[rationaleId]}
        most={LONGEST_TEXT}
        value={rationale ?? ""}
        onChange={props.onRationale}
      />
    </section>
  );
}

function GradeChoice({ tone, label }: { tone: number; label: string }) {
  return (
    <>
      <span className={`swatch swatch--${tone}`} aria-hidden="true" />
      {label}
    </>
  );
}
