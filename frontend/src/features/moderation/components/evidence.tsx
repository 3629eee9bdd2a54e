import { AnswersReading } from "@/components/form-section/answers-reading";
import { Details } from "@/govuk/details";
import type { Audit, Form, FormSection } from "@/lib/api-types";

interface EvidenceProps {
  audit: Audit;
  sections: readonly FormSection[];
}

/** What the auditor noted from the file, without any grade. */
export function Evidence({ audit, sections }: EvidenceProps) {
  return sections
    .filter(({ prompts }) => prompts.some(({ kind }) => kind !== "judgement"))
    .map((section) => (
      <Details key={section.code} summary={`What the auditor noted: ${section.label}`}>
        <AnswersReading
          section={section}
          answers={audit.answers}
          isTextHidden={audit.textWithheld}
        />
      </Details>
    ));
}

/** The sections in which an area is judged. */
export function sectionsOn(form: Form, area: string): FormSection[] {
  return form.sections.filter(({ prompts }) => prompts.some((prompt) => prompt.area === area));
}

/** The sections in which nothing that is to be checked is judged. */
export function sectionsBeside(form: Form, areas: readonly string[]): FormSection[] {
  return form.sections.filter(
    ({ prompts }) => !prompts.some(({ area }) => area !== null && areas.includes(area)),
  );
}

/** What each grade looks like for an area, or for the whole. */
export function descriptorsOf(form: Form, area: string): Readonly<Record<string, string>> {
  if (area === "overall") {
    return form.overall?.descriptors ?? {};
  }
  const prompts = form.sections.flatMap((section) => section.prompts);
  return prompts.find((prompt) => prompt.area === area)?.descriptors ?? {};
}
