import { type ReactNode, useState } from "react";
import { Descriptors } from "@/components/form-section/descriptors";
import { type JudgementValue, noJudgement } from "@/components/form-section/values";
import { LinkButton } from "@/govuk/button";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import type { Framework } from "@/lib/api-types";
import { fieldIn, gradeOf, gradeTone, type Judged } from "@/lib/grades";

/** As much as the API takes for one reason. */
export const LONGEST_TEXT = 20_000;

/** As much as the API takes for why something does not apply. */
export const LONGEST_REASON = 2_000;

/** The radio for an area that does not apply, beside the grades. */
const NOT_APPLICABLE = "not_applicable";

interface JudgementFieldsProps {
  judged: Judged;
  framework: Framework;
  value: Partial<JudgementValue>;
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<JudgementValue>) => void;
  rationaleLabel: string;
  rationaleHint?: string;
  /** The question, where it is more than the judgement's name. */
  question?: ReactNode;
  /** Where the page's own heading says the same already. */
  isHeadingHidden?: boolean;
  headingLevel?: 2 | 3;
  /** What bears on the judgement, above the choice. */
  evidence?: ReactNode;
  descriptors?: Readonly<Record<string, string>>;
  /** Whether a good grade needs to say what is better because of the work. */
  asksImpact?: boolean;
  allowsNotApplicable?: boolean;
  /** Where a grade once given may be taken back. */
  mayClear?: boolean;
  /** Where Alt with 1, 2, 3… chooses a grade. */
  hasShortcuts?: boolean;
}

/** One judgement: which grade, and why. The same for the auditor and for the second check. */
export function JudgementFields(props: JudgementFieldsProps) {
  const { judged, framework, messages, onChange, headingLevel = 2 } = props;
  const value: JudgementValue = { ...noJudgement, ...props.value };
  const [isSetAside, setSetAside] = useState(value.notApplicable !== null);
  const doesNotApply = isSetAside || value.notApplicable !== null;
  const rationaleId = fieldIn(judged.code, "rationale");
  const Heading = `h${headingLevel}` as const;
  const forWhat = <span className="govuk-visually-hidden"> for {judged.label}</span>;

  const choose = (choice: string) => {
    setSetAside(choice === NOT_APPLICABLE);
    if (choice === NOT_APPLICABLE) {
      onChange({ grade: null });
    } else {
      onChange({ grade: choice, notApplicable: null });
    }
  };

  return (
    <section
      className="judgement"
      id={`section-${judged.code}`}
      aria-labelledby={`heading-${judged.code}`}
    >
      <Heading
        className={props.isHeadingHidden ? "govuk-visually-hidden" : "govuk-heading-m"}
        id={`heading-${judged.code}`}
        tabIndex={-1}
      >
        {props.question ?? judged.label}
      </Heading>
      {judged.guidance && <p className="govuk-body judgement__guidance">{judged.guidance}</p>}
      {props.evidence}
      <Descriptors framework={framework} descriptors={props.descriptors ?? {}} />
      <GradeChoice
        {...props}
        value={doesNotApply ? NOT_APPLICABLE : value.grade}
        onGrade={choose}
      />
      {props.mayClear && (value.grade !== null || doesNotApply) && (
        <p className="govuk-body-s judgement__clear">
          <LinkButton
            onClick={() => {
              setSetAside(false);
              onChange({ grade: null, notApplicable: null });
            }}
          >
            Take back the {doesNotApply ? "answer" : "grade"}
            {forWhat}
          </LinkButton>
        </p>
      )}
      {doesNotApply ? (
        <Textarea
          id={fieldIn(judged.code, "notApplicable")}
          label={<>Why this does not apply{forWhat}</>}
          labelSize="s"
          error={messages[fieldIn(judged.code, "notApplicable")]}
          rows={3}
          most={LONGEST_REASON}
          value={value.notApplicable ?? ""}
          onChange={(notApplicable) => onChange({ notApplicable })}
        />
      ) : (
        <>
          <Textarea
            id={rationaleId}
            label={
              <>
                {props.rationaleLabel}
                {forWhat}
              </>
            }
            labelSize="s"
            {...(props.rationaleHint === undefined ? {} : { hint: props.rationaleHint })}
            error={messages[rationaleId]}
            most={LONGEST_TEXT}
            value={value.rationale ?? ""}
            onChange={(rationale) => onChange({ rationale })}
          />
          <Impact {...props} value={value} forWhat={forWhat} />
        </>
      )}
    </section>
  );
}

/** Asked for good and better; what was written there stays in view whatever the grade becomes. */
function Impact(props: JudgementFieldsProps & { value: JudgementValue; forWhat: ReactNode }) {
  const { judged, framework, asksImpact, value, messages, onChange } = props;
  const isGood = gradeOf(framework, value.grade)?.goodOrBetter === true;
  const id = fieldIn(judged.code, "impact");
  if (!(asksImpact && isGood) && (value.impact ?? "") === "") {
    return null;
  }
  return (
    <Textarea
      id={id}
      label={<>What is better for the child because of it?{props.forWhat}</>}
      labelSize="s"
      hint="A good grade needs evidence of the difference made, not only of work done."
      error={messages[id]}
      most={LONGEST_TEXT}
      value={value.impact ?? ""}
      onChange={(impact) => onChange({ impact })}
    />
  );
}

interface GradeChoiceProps extends Omit<JudgementFieldsProps, "value"> {
  value: string | null;
  onGrade: (choice: string) => void;
}

/** The grades, best first, with what the chosen one looks like beside them. */
function GradeChoice(props: GradeChoiceProps) {
  const { judged, framework, descriptors = {}, value, hasShortcuts } = props;
  const id = fieldIn(judged.code, "grade");
  const chosen = value === null ? undefined : descriptors[value];
  return (
    <div className={Object.keys(descriptors).length > 0 ? "grade-choice" : undefined}>
      <Radios
        id={id}
        label={
          <>
            Grade <span className="govuk-visually-hidden">for {judged.label}</span>
          </>
        }
        {...(hasShortcuts ? { hint: shortcutWords(framework.grades.length) } : {})}
        error={props.messages[id]}
        value={value}
        small
        choices={[
          ...framework.grades.map(({ code, label }, place) => ({
            value: code,
            label: <GradeWord tone={gradeTone(framework, code)} label={label} />,
            ...(hasShortcuts ? { shortcut: `Alt+${place + 1}` } : {}),
          })),
          ...(props.allowsNotApplicable || value === NOT_APPLICABLE
            ? [{ value: NOT_APPLICABLE, label: "Does not apply to this case", isAfterOr: true }]
            : []),
        ]}
        onChange={props.onGrade}
      />
      {chosen && (
        <div className="grade-choice__descriptor">
          <h3 className="govuk-heading-s">
            What {gradeOf(framework, value)?.label.toLowerCase()} looks like
          </h3>
          <p className="govuk-body-s descriptors__text">{chosen}</p>
        </div>
      )}
    </div>
  );
}

function shortcutWords(grades: number): string {
  return `Keys: Alt and 1 to ${grades}, best first.`;
}

function GradeWord({ tone, label }: { tone: number; label: string }) {
  return (
    <>
      <span className={`swatch swatch--${tone}`} aria-hidden="true" />
      {label}
    </>
  );
}
