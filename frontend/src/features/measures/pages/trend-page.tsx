import { useState } from "react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { FiguresNavigation } from "@/components/figures-navigation";
import { useTrend } from "@/features/measures/api/get-trend";
import { MeasureFilters } from "@/features/measures/components/measure-filters";
import { TrendFields } from "@/features/measures/components/trend-fields";
import { TrendFigures } from "@/features/measures/components/trend-figures";
import type { Question } from "@/features/measures/question";
import { type Trended, trendedIn, trendedParams } from "@/features/measures/trended";
import { useSubject } from "@/features/measures/use-subject";
import { Page } from "@/govuk/page";
import { useTeams } from "@/lib/api/list-teams";
import { todayInLondon } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

/** How the proportion moves in time, and which movements are more than chance. */
export function TrendPage() {
  const [params, setParams] = useSearchParams();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const trended = trendedIn(params, todayInLondon());
  const trend = useTrend(trended);
  const subjectOf = useSubject();
  const placeOf = usePlace();
  return (
    <Page
      title="In time"
      errors={lines}
      before={<FiguresNavigation />}
      underTitle={
        <p className="govuk-body">
          Every series goes up and down. This shows which movements are more than chance, and
          whether a target will be met.
        </p>
      }
    >
      <div className="with-filter">
        <Choices
          key={params.toString()}
          trended={trended}
          lines={lines}
          onFaults={setLines}
          onApply={(next) => setParams(trendedParams(next))}
        />
        <div className="with-filter__main" aria-busy={trend.isPlaceholderData}>
          <Answer query={trend} waiting="Counting the audits" isPart>
            {(answered) => (
              <TrendFigures
                trended={answered.trended}
                trend={answered.trend}
                subject={subjectOf(answered.trended.question)}
                place={placeOf(answered.trended)}
                onProblem={setLines}
              />
            )}
          </Answer>
        </div>
      </div>
    </Page>
  );
}

interface ChoicesProps {
  trended: Trended;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
  onApply: (trended: Trended) => void;
}

function Choices({ trended, lines, onFaults, onApply }: ChoicesProps) {
  const { question, ...asked } = trended;
  const [chosen, setChosen] = useState({ ...asked, service: question.service });
  const apply = (common: Question) => {
    const { service, ...series } = chosen;
    onApply({ ...series, question: { ...common, by: series.by, service } });
  };
  return (
    <MeasureFilters
      question={{ ...question, by: asked.by }}
      lines={lines}
      onFaults={onFaults}
      onApply={apply}
      home={paths.trend()}
      instead={<TrendFields chosen={chosen} onChange={setChosen} />}
    />
  );
}

/** The name of the team or service a series is of; empty for all. */
function usePlace(): (trended: Trended) => string {
  const teams = useTeams().data ?? [];
  return ({ team, question }) =>
    team === ""
      ? (teams.find(({ service }) => service.code === question.service)?.service.label ?? "")
      : (teams.find(({ code }) => code === team)?.label ?? team);
}
