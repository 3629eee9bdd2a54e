import { useState } from "react";
import { useSearchParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { FiguresNavigation } from "@/components/figures-navigation";
import { PrintFrame } from "@/components/print-frame";
import { useAgreement } from "@/features/trust/api/get-agreement";
import { useModerationEffect } from "@/features/trust/api/get-moderation-effect";
import { TrustFigures } from "@/features/trust/components/trust-figures";
import { TrustFilters } from "@/features/trust/components/trust-filters";
import {
  type TrustQuestion,
  trustAddressOf,
  trustQuestionIn,
} from "@/features/trust/trust-question";
import { Page } from "@/govuk/page";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { todayInLondon } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

/** What second checks say of the grades. */
export function TrustPage() {
  const [params, setParams] = useSearchParams();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const question = trustQuestionIn(params, todayInLondon());
  const overall = useAgreement(question, "none");
  const areas = useAgreement(question, "area");
  const effect = useModerationEffect(question);
  const grades = useNameOf(question.area);

  const ask = (asked: TrustQuestion) =>
    setParams(Object.entries(trustAddressOf(asked)).filter(([, value]) => value !== ""));

  return (
    <Page
      title="Can we trust our grades?"
      errors={lines}
      before={<FiguresNavigation />}
      underTitle={
        <p className="govuk-body">
          What second checks made of the auditors’ grades. They were second opinions, and neither
          grade is the truth.
        </p>
      }
    >
      <div className="with-filter">
        <TrustFilters
          key={params.toString()}
          question={question}
          lines={lines}
          onFaults={setLines}
          onApply={ask}
        />
        <div
          className="with-filter__main"
          aria-busy={
            overall.isPlaceholderData || areas.isPlaceholderData || effect.isPlaceholderData
          }
        >
          <Answer
            query={both(both(overall, areas), effect)}
            waiting="Counting second checks"
            isPart
          >
            {([[all, byArea], byTeam]) => (
              <PrintFrame title="Can we trust our grades?" asAt={all.asAt}>
                <TrustFigures
                  question={question}
                  grades={grades}
                  overall={all}
                  areas={byArea}
                  effect={byTeam}
                  onProblem={setLines}
                />
              </PrintFrame>
            )}
          </Answer>
        </div>
      </div>
    </Page>
  );
}

function useNameOf(area: string): string {
  const frameworks = useFrameworks().data ?? [];
  const found = frameworks.flatMap(({ areas }) => areas).find(({ code }) => code === area);
  return area === "" ? "overall grades" : `grades for ${(found?.label ?? area).toLowerCase()}`;
}
