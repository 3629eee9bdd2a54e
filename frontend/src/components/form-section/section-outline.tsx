import { Descriptors } from "@/components/form-section/descriptors";
import type { FormPrompt, FormSection, Framework } from "@/lib/api-types";
import { promptKinds } from "@/lib/labels";

interface SectionOutlineProps {
  section: FormSection;
  framework: Framework;
  headingLevel?: 2 | 3;
}

/** What a section asks, to be read and not answered. */
export function SectionOutline({ section, framework, headingLevel = 2 }: SectionOutlineProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="outline" aria-labelledby={`outline-${section.code}`}>
      <Heading className="govuk-heading-m" id={`outline-${section.code}`}>
        {section.label}
      </Heading>
      {section.guidance && <p className="govuk-body section__guidance">{section.guidance}</p>}
      <ol className="govuk-list govuk-list--spaced">
        {section.prompts.map((prompt) => (
          <li key={prompt.code}>
            <PromptOutline prompt={prompt} framework={framework} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function PromptOutline({ prompt, framework }: { prompt: FormPrompt; framework: Framework }) {
  const facts = [
    promptKinds[prompt.kind],
    prompt.required ? "required" : "optional",
    prompt.asksDate ? "with a date" : "",
    prompt.allowsNotApplicable ? "may not apply" : "",
  ];
  return (
    <>
      <strong>{prompt.label}</strong>
      <span className="outline__facts">{facts.filter(Boolean).join(" · ")}</span>
      {prompt.guidance && <p className="govuk-body-s">{prompt.guidance}</p>}
      <Descriptors framework={framework} descriptors={prompt.descriptors} />
    </>
  );
}
