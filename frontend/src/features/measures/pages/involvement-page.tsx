import { useState } from "react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { FiguresNavigation } from "@/components/figures-navigation";
import { useInvolvement } from "@/features/measures/api/get-involvement";
import { InvolvementFiguresView } from "@/features/measures/components/involvement-figures";
import { InvolvementFilters } from "@/features/measures/components/involvement-filters";
import {
  type InvolvementQuestion,
  involvementAddressOf,
  involvementQuestionIn,
} from "@/features/measures/involvement-question";
import { Page } from "@/govuk/page";
import { todayInLondon } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

/** How often audits were done with the worker, and children and families were heard. */
export function InvolvementPage() {
  const [params, setParams] = useSearchParams();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const question = involvementQuestionIn(params, todayInLondon());
  const figures = useInvolvement(question);

  const ask = (asked: InvolvementQuestion) =>
    setParams(Object.entries(involvementAddressOf(asked)).filter(([, value]) => value !== ""));

  return (
    <Page
      title="Done with practitioner and family"
      errors={lines}
      before={<FiguresNavigation />}
      underTitle={
        <p className="govuk-body">
          Final audits made with a tool that asks for it. An audit done with people changes more
          than one done to them.
        </p>
      }
    >
      <div className="with-filter">
        <InvolvementFilters
          key={params.toString()}
          question={question}
          lines={lines}
          onFaults={setLines}
          onApply={ask}
        />
        <div className="with-filter__main" aria-busy={figures.isPlaceholderData}>
          <Answer query={figures} waiting="Counting the audits" isPart>
            {(measure) => (
              <InvolvementFiguresView question={question} measure={measure} onProblem={setLines} />
            )}
          </Answer>
        </div>
      </div>
    </Page>
  );
}
