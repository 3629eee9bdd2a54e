import { AnswerFields } from "@/components/form-section/answer-fields";
import type { SectionChanges, SectionValues } from "@/components/form-section/values";
import { JudgementFields } from "@/components/judgement-fields";
import type { DateParts } from "@/govuk/date-input";
import type { FormSection, Framework } from "@/lib/api-types";

interface SectionFieldsProps {
  section: FormSection;
  framework: Framework;
  values: SectionValues & SectionChanges;
  /** Whether good and better need evidence of impact on the child (a setting of the tool). */
  impactForGood: boolean;
  messages?: Readonly<Record<string, string>>;
  /** 2 where the section has the page's heading to itself, 3 where it has one of its own. */
  headingLevel?: 2 | 3;
  hasShortcuts?: boolean;
  typed?: Readonly<Record<string, DateParts>>;
  onTyped?: (id: string, typed: DateParts | undefined) => void;
}

const nothing: Readonly<Record<string, string>> = {};

/** The prompts of one section of a form, to be answered. Its heading is the page's to give. */
export function SectionFields(props: SectionFieldsProps) {
  const { section, framework, values, messages = nothing } = props;
  return (
    <>
      {section.guidance && <p className="govuk-body section__guidance">{section.guidance}</p>}
      {section.prompts.map((prompt) => {
        if (prompt.kind === "judgement" && prompt.area !== null) {
          const { area } = prompt;
          return (
            <JudgementFields
              key={prompt.code}
              judged={{ code: area, label: section.label, guidance: prompt.guidance }}
              question={prompt.label}
              isHeadingHidden={prompt.label === section.label}
              headingLevel={props.headingLevel ?? 2}
              framework={framework}
              descriptors={prompt.descriptors}
              value={values.judgement(area)}
              rationaleLabel="Why this grade"
              rationaleHint="What on file shows it? Leave out names."
              asksImpact={props.impactForGood}
              allowsNotApplicable={prompt.allowsNotApplicable}
              mayClear
              hasShortcuts={props.hasShortcuts ?? false}
              messages={messages}
              onChange={(part) => values.onJudgement(area, part)}
            />
          );
        }
        return (
          <AnswerFields
            key={prompt.code}
            prompt={prompt}
            value={values.answer(prompt.code)}
            messages={messages}
            onChange={(part) => values.onAnswer(prompt.code, part)}
            {...(props.typed ? { typed: props.typed } : {})}
            {...(props.onTyped ? { onTyped: props.onTyped } : {})}
          />
        );
      })}
    </>
  );
}
