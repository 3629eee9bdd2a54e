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
  entry: SettledEntry;
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<SettledEntry>) => void;
}

/** A judgement on which the two differ, and how it is settled. */
export function Difference({ compared, framework, entry, messages, onChange }: DifferenceProps) {
  const { code, label, first, second } = compared;
  const gradeId = fieldIn(code, "grade");
  const reasonId = fieldIn(code, "reason");
  return (
    <section className="judgement" aria-labelledby={`heading-${code}`}>
      <h2 className="govuk-heading-m" id={`heading-${code}`}>
        {label}: {second.grade === null ? "you have not graded it" : "you differ"}
      </h2>
      <BothSides compared={compared} framework={framework} />
      <Radios
        id={gradeId}
        label={`Which grade counts for ${label}?`}
        error={messages[gradeId]}
        value={entry.grade}
        small
        choices={framework.grades.map((grade) => ({
          value: grade.code,
          label: `${grade.label}${whose(grade.code, first.grade, second.grade)}`,
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
        hint="The auditor will read it. Say what on file decides it."
        rows={3}
        error={messages[reasonId]}
        most={LONGEST_TEXT}
        value={entry.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </section>
  );
}

function whose(grade: string, first: string | null, second: string | null): string {
  if (grade === first) {
    return " (the auditor’s)";
  }
  return grade === second ? " (yours)" : "";
}
