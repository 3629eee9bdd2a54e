import { useSearchParams } from "react-router";
import { useSupervision } from "@/features/gaps/api/get-figures";
import { FiguresPage } from "@/features/gaps/components/figures-page";
import { SupervisionFiguresView } from "@/features/gaps/components/supervision-figures";
import { coverageQuestionIn } from "@/features/gaps/coverage-question";
import { todayInLondon, wholeMonthsBefore } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** How good supervision is, and how often it takes place. */
export function SupervisionFiguresPage() {
  const [params] = useSearchParams();
  const today = todayInLondon();
  const question = coverageQuestionIn(params, today, {
    type: "supervision",
    period: wholeMonthsBefore(12, today),
  });
  return (
    <FiguresPage
      title="Supervision"
      underTitle="Final supervision audits, however their records were chosen. Few people stand behind each figure: keep it among those who need it."
      question={question}
      figures={useSupervision(question)}
      usual={paths.supervisionFigures()}
      hasAsAt
    >
      {({ question: answered, measure }, onProblem) => (
        <SupervisionFiguresView question={answered} measure={measure} onProblem={onProblem} />
      )}
    </FiguresPage>
  );
}
