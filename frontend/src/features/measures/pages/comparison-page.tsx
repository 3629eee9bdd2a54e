import { useState } from "react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { FiguresNavigation } from "@/components/figures-navigation";
import { useComparison } from "@/features/measures/api/get-comparison";
import {
  areApart,
  type Compared,
  comparedIn,
  comparedParams,
  comparisonQueryOf,
} from "@/features/measures/compared";
import {
  ComparisonFields,
  sideFaults,
  typedSides,
} from "@/features/measures/components/comparison-fields";
import { ComparisonFigures } from "@/features/measures/components/comparison-figures";
import { MeasureFilters } from "@/features/measures/components/measure-filters";
import type { Question } from "@/features/measures/question";
import { useSubject } from "@/features/measures/use-subject";
import { Page } from "@/govuk/page";
import { isoFromTyped, todayInLondon } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { type ErrorLine, messagesByField } from "@/lib/problem";

/** How far two teams, services or periods lie apart, and whether that may be chance. */
export function ComparisonPage() {
  const [params, setParams] = useSearchParams();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const compared = comparedIn(params, todayInLondon());
  const comparison = useComparison(compared);
  const subjectOf = useSubject();
  return (
    <Page
      title="Compare"
      errors={lines}
      before={<FiguresNavigation />}
      underTitle={
        <p className="govuk-body">
          Two teams, services or periods, and whether they differ by more than chance.
        </p>
      }
    >
      <div className="with-filter">
        <Choices
          key={params.toString()}
          compared={compared}
          lines={lines}
          onFaults={setLines}
          onApply={(next) => setParams(comparedParams(next))}
        />
        <div className="with-filter__main" aria-busy={comparison.isPlaceholderData}>
          {comparisonQueryOf(compared) === null ? (
            <p className="govuk-body">{openIn(compared)}</p>
          ) : (
            <Answer query={comparison} waiting="Counting the audits" isPart>
              {(answered) => (
                <ComparisonFigures
                  compared={answered.compared}
                  comparison={answered.comparison}
                  subject={subjectOf(answered.compared.question)}
                  onProblem={setLines}
                />
              )}
            </Answer>
          )}
        </div>
      </div>
    </Page>
  );
}

interface ChoicesProps {
  compared: Compared;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
  onApply: (compared: Compared) => void;
}

function Choices({ compared, lines, onFaults, onApply }: ChoicesProps) {
  const { question, ...asked } = compared;
  const [sides, setSides] = useState(typedSides(asked));
  const apply = (common: Question) => {
    const next = {
      ...sides,
      withFrom: isoFromTyped(sides.withFrom) ?? "",
      withTo: isoFromTyped(sides.withTo) ?? "",
      question: common,
    };
    const faults = periodFaults(next);
    onFaults(faults);
    if (faults.length === 0) {
      onApply(next);
    }
  };
  return (
    <MeasureFilters
      question={question}
      lines={lines}
      onFaults={onFaults}
      onApply={apply}
      faults={() => sideFaults(sides)}
      home={paths.comparison()}
      instead={
        <ComparisonFields sides={sides} messages={messagesByField(lines)} onChange={setSides} />
      }
    />
  );
}

/** An audit may be in one of the two periods only. */
function periodFaults({ by, question, withFrom, withTo }: Compared): ErrorLine[] {
  if (by !== "period") {
    return [];
  }
  if (question.from === "" || question.to === "") {
    return [{ text: "Choose a period with a first and a last day", fieldId: "period" }];
  }
  return areApart(question, { from: withFrom, to: withTo })
    ? []
    : [{ text: "The two periods must not share a day", fieldId: "withFrom" }];
}

function openIn({ by, first, second }: Compared): string {
  if (by === "period") {
    return "Choose two periods that share no day. The first is the one under “Period”.";
  }
  const what = by === "team" ? "teams" : "services";
  return first !== "" && first === second
    ? `Choose two different ${what}.`
    : `Choose two ${what} to see how far they lie apart.`;
}
