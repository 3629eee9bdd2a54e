import type { Question } from "@/features/measures/question";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { auditTypes } from "@/lib/labels";

/** Says what is counted: "case file audits, overall grade", or the judgement area by its name. */
export function useSubject(): (question: Question) => string {
  const frameworks = useFrameworks().data ?? [];
  return ({ type, area }) => {
    const found = frameworks.flatMap(({ areas }) => areas).find(({ code }) => code === area);
    const grade = area === "" ? "overall grade" : (found?.label ?? area).toLowerCase();
    return `${auditTypes[type].toLowerCase()} audits, ${grade}`;
  };
}
