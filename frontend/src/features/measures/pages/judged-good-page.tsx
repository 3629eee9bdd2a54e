import { useState } from "react";
import { useSearchParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { FiguresNavigation } from "@/components/figures-navigation";
import { useJudgedGood } from "@/features/measures/api/get-judged-good";
import { Figures } from "@/features/measures/components/figures";
import { MeasureFilters } from "@/features/measures/components/measure-filters";
import { paramsOf, type Question, questionIn } from "@/features/measures/question";
import { whoInWords } from "@/features/measures/words";
import { Page } from "@/govuk/page";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { todayInLondon } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

/** The proportion of audits judged good or better, with the counts behind it. */
export function JudgedGoodPage() {
  const [params, setParams] = useSearchParams();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const question = questionIn(params, todayInLondon());
  const figures = useJudgedGood(question);

  const ask = (asked: Question) => setParams(paramsOf(asked));

  return (
    <Page
      title="Judged good or better"
      errors={lines}
      before={<FiguresNavigation />}
      underTitle={<p className="govuk-body">{whoInWords(question)}</p>}
    >
      <div className="with-filter">
        <MeasureFilters
          key={params.toString()}
          question={question}
          lines={lines}
          onFaults={setLines}
          onApply={ask}
        />
        <div className="with-filter__main" aria-busy={figures.isPlaceholderData}>
          <Answer query={both(figures, useFrameworks())} waiting="Counting the audits" isPart>
            {([answered, frameworks]) => (
              <Figures
                question={answered.question}
                measure={answered.measure}
                frameworks={frameworks}
                onProblem={setLines}
              />
            )}
          </Answer>
        </div>
      </div>
    </Page>
  );
}
