import { useCallback } from "react";
import { FigureDownloads } from "@/components/figure-downloads";
import type { DotRow } from "@/components/plot/dot-row";
import { PlotFrame } from "@/components/plot/plot-frame";
import { PrintFrame } from "@/components/print-frame";
import { type Compared, comparisonQueryOf } from "@/features/measures/compared";
import { comparisonFinding, differenceInWords } from "@/features/measures/comparison-words";
import { Withheld } from "@/features/measures/components/withheld";
import { whoInWords } from "@/features/measures/words";
import { Table } from "@/govuk/table";
import type { MeasuredComparison } from "@/lib/api-types";
import { cautionOf, isEstimate, shareInWords, weightOf } from "@/lib/estimates";
import { periodInWords } from "@/lib/periods";
import type { ErrorLine } from "@/lib/problem";
import { rangeInWords } from "@/lib/proportions";

interface ComparisonFiguresProps {
  compared: Compared;
  comparison: MeasuredComparison;
  /** Whose grades are counted, in words. */
  subject: string;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

/** Both sides with their counts, the difference against none, and what it says. */
export function ComparisonFigures(props: ComparisonFiguresProps) {
  const { compared, comparison, subject, onProblem } = props;
  const { question } = compared;
  const { first, second, note, difference } = comparison;
  const title = `Judged good or better: ${first.label} and ${second.label}`;
  const finding = comparisonFinding(comparison);
  const when = compared.by === "period" ? "" : `${periodInWords(question)}, `;
  const draw = useCallback(
    async (width: number) => {
      const { drawDifference } = await import("@/features/measures/components/draw-difference");
      return drawDifference({
        sides: [dotOf(first), dotOf(second)],
        difference: note === null ? difference : null,
        width,
        title,
        finding,
      });
    },
    [first, second, note, difference, title, finding],
  );
  return (
    <PrintFrame title="Compare" asAt={comparison.asAt}>
      <p className="govuk-body-l headline">{finding}</p>
      <PlotFrame
        title={title}
        subtitle={upperFirst(`${when}${subject}. ${whoInWords(question)}`)}
        finding={finding}
        reading={
          note === null
            ? "The line through a dot is its likely range. The diamond is the difference; where its line crosses the middle, it may be chance."
            : "The line through a dot is its likely range."
        }
        origin={{
          source: "final audits in Plumbline",
          asAt: comparison.asAt,
          definition: first.definition.version,
        }}
        draw={draw}
        fileName="comparison"
        table={<BothSides comparison={comparison} />}
      />
      <Withheld name="Group" rows={[first, second]} />
      <FigureDownloads
        path="/api/measures/comparison"
        query={comparisonQueryOf(compared) ?? {}}
        fileName="comparison"
        asAt={question.asAt}
        isInsideOnly={isEstimate(question.basis)}
        onProblem={onProblem}
      />
      <p className="govuk-body-s quiet">
        Counted: {first.definition.numerator} Out of: {first.definition.denominator} The range of
        the difference is Newcombe’s 95% interval for two groups that share no audit.
      </p>
    </PrintFrame>
  );
}

function BothSides({ comparison }: { comparison: MeasuredComparison }) {
  return (
    <>
      <Table
        caption="Both sides"
        isCaptionHidden
        stacks
        isDense
        rows={[comparison.first, comparison.second]}
        keyOf={({ label }) => label}
        columns={[
          { name: "Group", heading: "Group", isRowHeading: true, cell: ({ label }) => label },
          {
            name: "Judged good or better",
            heading: "Judged good or better",
            cell: ({ count, of, estimate }) => (
              <>
                {shareInWords(count, of, estimate)}
                {cautionOf(of, estimate) && (
                  <span className="caution">{cautionOf(of, estimate)}</span>
                )}
              </>
            ),
          },
          {
            name: "Likely range",
            heading: "Likely range",
            cell: ({ interval95, of, estimate }) =>
              rangeInWords(interval95, weightOf(of, estimate)) ?? "–",
          },
        ]}
      />
      <p className="govuk-body">Difference: {differenceInWords(comparison)}</p>
    </>
  );
}

function dotOf(side: MeasuredComparison["first"]): DotRow {
  const { label, count, of, proportion, interval95, estimate } = side;
  const audits = weightOf(of, estimate);
  const words = estimate === null ? {} : { words: shareInWords(count, of, estimate) };
  return { key: label, label, audits, count, proportion, interval95, ...words };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
