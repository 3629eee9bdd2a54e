import { useCallback } from "react";
import { Link } from "react-router";
import { FigureDownloads } from "@/components/figure-downloads";
import { PlotFrame } from "@/components/plot/plot-frame";
import { readingOf, shortPeriod } from "@/components/plot/trend-points";
import { PrintFrame } from "@/components/print-frame";
import { Breaks } from "@/features/measures/components/breaks";
import { TrendTable } from "@/features/measures/components/trend-table";
import { Withheld } from "@/features/measures/components/withheld";
import { trendFinding } from "@/features/measures/trend-words";
import { judgeds, lengths, type Trended, trendQueryOf } from "@/features/measures/trended";
import { whoInWords } from "@/features/measures/words";
import type { MeasuredTrend } from "@/lib/api-types";
import { dateInWords, dayOf } from "@/lib/dates";
import { isEstimate } from "@/lib/estimates";
import { paths } from "@/lib/paths";
import { periodInWords } from "@/lib/periods";
import type { ErrorLine } from "@/lib/problem";
import { percent } from "@/lib/proportions";

interface TrendFiguresProps {
  trended: Trended;
  trend: MeasuredTrend;
  /** What is counted, in words. */
  subject: string;
  /** Where, in words; empty for everywhere. */
  place: string;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

/** The sentence first, then what a reader must know, the plot, and what stands beside it. */
export function TrendFigures(props: TrendFiguresProps) {
  const { trended, trend, subject, place, onProblem } = props;
  const { question, by, judged } = trended;
  const finding = trendFinding(trend, by);
  const where = place === "" ? "" : `${place}, `;
  const title = `Judged ${judgeds[judged].toLowerCase()} by ${by}`;
  const draw = useCallback(
    async (width: number) => {
      const { drawTrend } = await import("@/components/plot/draw-trend");
      return drawTrend({ trend, width, title, finding });
    },
    [trend, title, finding],
  );
  return (
    <PrintFrame title="In time" asAt={trend.asAt}>
      <p className="govuk-body-l headline">{finding}</p>
      {trend.definition.scope === "own_teams" && (
        <p className="govuk-body">These figures cover the teams you manage.</p>
      )}
      <Breaks breaks={trend.breaks} />
      {trend.points.length > 0 && (
        <PlotFrame
          title={title}
          subtitle={`${periodInWords(question)}, ${where}${subject}. ${whoInWords(question)}`}
          finding={finding}
          reading={readingOf(trend)}
          origin={{
            source: "final audits in Plumbline",
            asAt: trend.asAt,
            definition: trend.definition.version,
          }}
          draw={draw}
          fileName={`in-time-by-${by}`}
          table={<TrendTable trend={trend} by={by} />}
        />
      )}
      {trend.points.length > 0 && (
        <FigureDownloads
          path="/api/measures/trend"
          query={trendQueryOf(trended)}
          fileName={`in-time-by-${by}`}
          asAt={question.asAt}
          isInsideOnly={isEstimate(question.basis)}
          onProblem={onProblem}
        />
      )}
      {trend.notes.map((note) => (
        <p key={note} className="govuk-body">
          {note}
        </p>
      ))}
      <Withheld name={lengths[by]} rows={trend.points} />
      <Beside trend={trend} />
      <p className="govuk-body">
        <Link className="govuk-link" to={paths.targets()}>
          Targets, milestones and rebases
        </Link>
      </p>
      <p className="govuk-body-s quiet">
        Counted: {trend.definition.numerator} Out of: {trend.definition.denominator} Likely range:{" "}
        {trend.definition.interval}
      </p>
    </PrintFrame>
  );
}

/** The target, milestones and rebases behind the lines of the plot. */
function Beside({ trend }: { trend: MeasuredTrend }) {
  const { targetInForce: target, milestones, rebases } = trend;
  return (
    <>
      {target !== null && (
        <>
          <h2 className="govuk-heading-m">Target</h2>
          <p className="govuk-body">
            {percent(target.value)} for {target.scope.label} from {dateInWords(target.from)}
            {target.to === null ? "" : ` to ${dateInWords(target.to)}`}. Answered for by{" "}
            {target.owner}. Source: {target.source}.
          </p>
        </>
      )}
      {milestones.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What happened</h2>
          <ol className="govuk-list govuk-list--number">
            {milestones.map(({ number, date, title, text }) => (
              <li key={number}>
                {dateInWords(date)}: <strong>{title}</strong>
                {text === "" ? "" : `. ${text}`}
              </li>
            ))}
          </ol>
        </>
      )}
      {rebases.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Where the mean begins afresh</h2>
          <ul className="govuk-list govuk-list--bullet">
            {rebases.map(({ from, reason, recordedBy, recordedAt }) => (
              <li key={`${from} ${recordedAt}`}>
                {shortPeriod(from)}: {reason} Recorded by {recordedBy} on{" "}
                {dateInWords(dayOf(recordedAt))}.
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
