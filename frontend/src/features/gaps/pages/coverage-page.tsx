import { useSearchParams } from "react-router";
import { useCoverage } from "@/features/gaps/api/get-figures";
import { CoverageFiguresView } from "@/features/gaps/components/coverage-figures";
import { FiguresPage } from "@/features/gaps/components/figures-page";
import { coverageQuestionIn } from "@/features/gaps/coverage-question";
import { todayInLondon, wholeMonthsBefore } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** Which teams' work with which groups of children has been audited, and where the gaps are. */
export function CoveragePage() {
  const [params] = useSearchParams();
  const today = todayInLondon();
  const question = coverageQuestionIn(params, today, {
    type: "case_file",
    period: wholeMonthsBefore(12, today),
  });
  return (
    <FiguresPage
      title="What has been audited"
      underTitle="Final audits, however their cases were chosen. A gap is a question, not a fault: what do we not know?"
      question={question}
      figures={useCoverage(question)}
      usual={paths.coverage()}
      hasType
      hasAsAt
    >
      {({ question: answered, measure }, onProblem) => (
        <CoverageFiguresView question={answered} measure={measure} onProblem={onProblem} />
      )}
    </FiguresPage>
  );
}
