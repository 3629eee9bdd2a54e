import type { ReactNode } from "react";
import { LONGEST_TEXT } from "@/components/judgement-fields";
import { BothSides } from "@/features/moderation/components/both-sides";
import type { Compared, SettledEntry } from "@/features/moderation/second-check";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import type { Framework } from "@/lib/api-types";
import { fieldIn } from "@/lib/grades";

interface DifferenceProps {
  compared: Compared;
  framework: Framework;
  /** Where a third person settles it: who gave the second grades. */
  moderator: string | undefined;
  /** What bears on it, above both grades. */
  before?: ReactNode;
  entry: SettledEntry;
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<SettledEntry>) => void;
}

/** A judgement on which the two differ, and how it is settled. */
export function Difference(props: DifferenceProps) {
  const { compared, framework, moderator, entry, messages, onChange } = props;
  const { code, label, second } = compared;
  const gradeId = fieldIn(code, "grade");
  const reasonId = fieldIn(code, "reason");
  return (
    <section className="judgement" aria-labelledby={`heading-${code}`}>
      <h2 className="govuk-heading-m" id={`heading-${code}`}>
        {label}: {howTheyDiffer(second.grade, moderator)}
      </h2>
      {props.before}
      <BothSides compared={compared} framework={framework} second={moderator ?? "You"} />
      <Radios
        id={gradeId}
        label={`Which grade counts for ${label}?`}
        error={messages[gradeId]}
        value={entry.grade}
        small
        choices={framework.grades.map((grade) => ({
          value: grade.code,
          label: `${grade.label}${whose(grade.code, compared, moderator)}`,
        }))}
        onChange={(grade) => onChange({ grade })}
      />
      <Textarea
        id={reasonId}
        label={
          <>
            Reason<span className="govuk-visually-hidden"> for {label}</span>
          </>
        }
        labelSize="s"
        hint={
          moderator === undefined
            ? "Needed where you change the auditor’s grade. The auditor will read it: say what on file decides it."
            : "Both will read it. Say what on file decides it."
        }
        rows={3}
        error={messages[reasonId]}
        most={LONGEST_TEXT}
        value={entry.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </section>
  );
}

function howTheyDiffer(second: string | null, moderator: string | undefined): string {
  if (second === null) {
    return moderator === undefined ? "you have not graded it" : "graded by the auditor alone";
  }
  return moderator === undefined ? "you differ" : "they differ";
}

function whose(grade: string, { first, second }: Compared, moderator: string | undefined): string {
  if (grade === first.grade) {
    return " (the auditor’s)";
  }
  if (grade === second.grade) {
    return moderator === undefined ? " (yours)" : " (the moderator’s)";
  }
  return "";
}
