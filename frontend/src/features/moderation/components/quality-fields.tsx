import { LONGEST_REASON } from "@/components/step/reason-field";
import { type QualityEntry, qualityField } from "@/features/moderation/audit-quality";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import type { QualityScore } from "@/lib/api-types";
import { qualityQuestions, qualityScores } from "@/lib/labels";

interface QualityFieldsProps {
  entry: QualityEntry;
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<QualityEntry>) => void;
}

const choices = Object.entries(qualityScores).map(([value, label]) => ({ value, label }));

/** How well the audit was done: a part of its own, so that nobody reads it as about the practice. */
export function QualityFields({ entry, messages, onChange }: QualityFieldsProps) {
  return (
    <section className="judgement" aria-labelledby="about-the-audit">
      <h2 className="govuk-heading-m" id="about-the-audit">
        About the audit, not the practice
      </h2>
      <p className="govuk-body">
        An audit can be done well about poor practice, and poorly about good practice. Your answers
        are for the auditor to learn from. They are never added up and change no grade.
      </p>
      {qualityQuestions.map(({ key, question }) => (
        <Radios
          key={key}
          id={qualityField(key)}
          label={question}
          error={messages[qualityField(key)]}
          value={entry[key] ?? null}
          small
          inline
          choices={choices}
          onChange={(score) => onChange({ [key]: score as QualityScore })}
        />
      ))}
      <Textarea
        id={qualityField("comment")}
        label="What would make the audit better, or what was done well"
        labelSize="s"
        hint="Needed where something is not met. The auditor will read it."
        rows={3}
        most={LONGEST_REASON}
        error={messages[qualityField("comment")]}
        value={entry.comment}
        onChange={(comment) => onChange({ comment })}
      />
    </section>
  );
}
