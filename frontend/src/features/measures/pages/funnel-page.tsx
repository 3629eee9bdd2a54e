import { useState } from "react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { FiguresNavigation } from "@/components/figures-navigation";
import { rowsOf, useFunnel } from "@/features/measures/api/get-funnel";
import { FunnelFigures } from "@/features/measures/components/funnel-figures";
import { MeasureFilters } from "@/features/measures/components/measure-filters";
import { groupings, paramsOf, type Question, questionIn } from "@/features/measures/question";
import { useSubject } from "@/features/measures/use-subject";
import { Page } from "@/govuk/page";
import { todayInLondon } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

const rows = { team: groupings.team, service: groupings.service };

/** Which teams are further from all teams together than chance would put them. */
export function FunnelPage() {
  const [params, setParams] = useSearchParams();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const asked = questionIn(params, todayInLondon());
  const question = { ...asked, by: rowsOf(asked) };
  const funnel = useFunnel(question);
  const subjectOf = useSubject();

  const ask = (next: Question) => setParams(paramsOf(next));

  return (
    <Page
      title="Teams against all teams"
      errors={lines}
      before={<FiguresNavigation />}
      underTitle={
        <p className="govuk-body">
          Small numbers swing by chance. This shows which swing further than that. It is no order of
          merit: teams work with different children.
        </p>
      }
    >
      <div className="with-filter">
        <MeasureFilters
          key={params.toString()}
          question={question}
          lines={lines}
          onFaults={setLines}
          onApply={ask}
          by={rows}
          home={paths.funnel()}
        />
        <div className="with-filter__main" aria-busy={funnel.isPlaceholderData}>
          <Answer query={funnel} waiting="Counting the audits" isPart>
            {(answered) => (
              <FunnelFigures
                question={answered.question}
                funnel={answered.funnel}
                subject={subjectOf(answered.question)}
                onProblem={setLines}
              />
            )}
          </Answer>
        </div>
      </div>
    </Page>
  );
}
