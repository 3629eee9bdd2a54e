import { useSearchParams } from "react-router";
import { useCompletion } from "@/features/gaps/api/get-figures";
import { CompletionFiguresView } from "@/features/gaps/components/completion-figures";
import { FiguresPage } from "@/features/gaps/components/figures-page";
import { coverageQuestionIn } from "@/features/gaps/coverage-question";
import { todayInLondon } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { usualDuePeriod } from "@/lib/periods";

/** Whether planned audits were done, in time or late. */
export function CompletionPage() {
  const [params] = useSearchParams();
  const today = todayInLondon();
  const question = coverageQuestionIn(params, today, { type: "", period: usualDuePeriod(today) });
  return (
    <FiguresPage
      title="Planned audits done"
      underTitle="Audits with a due date, by the first due date that they were given."
      question={question}
      figures={useCompletion(question)}
      usual={paths.completion()}
      byDueDate
      hasType
      hasAsAt
    >
      {({ question: answered, measure }, onProblem) => (
        <CompletionFiguresView question={answered} measure={measure} onProblem={onProblem} />
      )}
    </FiguresPage>
  );
}
