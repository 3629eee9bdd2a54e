import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { FiguresNavigation } from "@/components/figures-navigation";
import { PrintFrame } from "@/components/print-frame";
import { ProblemPage } from "@/components/problem-content";
import type { Answered } from "@/features/gaps/api/get-figures";
import { CoverageFilters } from "@/features/gaps/components/coverage-filters";
import { type CoverageQuestion, coverageAddressOf } from "@/features/gaps/coverage-question";
import { Page } from "@/govuk/page";
import { type ErrorLine, ProblemError } from "@/lib/problem";

interface FiguresPageProps<T> {
  title: string;
  underTitle: string;
  question: CoverageQuestion;
  figures: UseQueryResult<Answered<T>>;
  usual: string;
  byDueDate?: boolean;
  hasType?: boolean;
  hasAsAt?: boolean;
  children: (answered: Answered<T>, onProblem: (lines: readonly ErrorLine[]) => void) => ReactNode;
}

/** Choices beside the figures that they choose; everything chosen is in the address. */
export function FiguresPage<T extends { asAt: string }>(props: FiguresPageProps<T>) {
  const { title, underTitle, question, figures, children, ...filters } = props;
  const [params, setParams] = useSearchParams();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const { error } = figures;
  if (error instanceof ProblemError && error.status === 403) {
    return <ProblemPage error={error} />;
  }
  return (
    <Page
      title={title}
      errors={lines}
      before={<FiguresNavigation />}
      underTitle={<p className="govuk-body">{underTitle}</p>}
    >
      <div className="with-filter">
        <CoverageFilters
          key={params.toString()}
          {...filters}
          question={question}
          lines={lines}
          onFaults={setLines}
          onApply={(asked) => setParams(coverageAddressOf(asked))}
        />
        <div className="with-filter__main" aria-busy={figures.isPlaceholderData}>
          <Answer query={figures} waiting="Counting the audits" isPart>
            {(answered) => (
              <PrintFrame title={title} asAt={answered.measure.asAt}>
                {children(answered, setLines)}
              </PrintFrame>
            )}
          </Answer>
        </div>
      </div>
    </Page>
  );
}
