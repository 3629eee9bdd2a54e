import type { SectionChanges, SectionValues } from "@/components/form-section/values";
import { useAuditOnPage } from "@/features/audits/audit-on-page";

/** The draft's answers as a section's fields want them. */
export function useSectionValues(): SectionValues & SectionChanges {
  const { saver } = useAuditOnPage().draft;
  return {
    judgement: (area) => saver.part(`areas/${area}`),
    answer: (prompt) => saver.part(`answers/${prompt}`),
    onJudgement: (area, part) => saver.change(`areas/${area}`, part),
    onAnswer: (prompt, part) => saver.change(`answers/${prompt}`, part),
  };
}
