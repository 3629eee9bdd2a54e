import type { Question } from "@/features/measures/question";
import { useNarrowings } from "@/features/measures/use-narrowings";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { auditTypes } from "@/lib/labels";

/** Says what is counted: "case file audits, overall grade", or the judgement area by its name. */
export function useSubject(): (question: Question) => string {
  const frameworks = useFrameworks().data ?? [];
  const { inWords } = useNarrowings();
  return ({ type, area, ...narrowed }) => {
    const found = frameworks.flatMap(({ areas }) => areas).find(({ code }) => code === area);
    const grade = area === "" ? "overall grade" : (found?.label ?? area).toLowerCase();
    const only = inWords(narrowed);
    return `${auditTypes[type].toLowerCase()} audits, ${grade}${only === "" ? "" : ` (${only})`}`;
  };
}
