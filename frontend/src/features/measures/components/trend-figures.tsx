import { useCallback } from "react";
import { Link } from "react-router";
import { PlotFrame } from "@/components/plot/plot-frame";
import { PrintFrame } from "@/components/print-frame";
import { TrendTable } from "@/features/measures/components/trend-table";
import { shortPeriod, trendFinding } from "@/features/measures/trend-words";
import { judgeds, type Trended } from "@/features/measures/trended";
import { whoInWords } from "@/features/measures/words";
import { InsetText } from "@/govuk/notices";
import type { MeasuredTrend } from "@/lib/api-types";
import { dateInWords, dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { periodInWords } from "@/lib/periods";
import { percent } from "@/lib/proportions";

interface TrendFiguresProps {
  trended: Trended;
  trend: MeasuredTrend;
  /** What is counted, in words. */
  subject: string;
  /** Where, in words; empty for everywhere. */
  place: string;
}

/** The sentence first, then what a reader must know, the plot, and what stands beside it. */
export function TrendFigures({ trended, trend, subject, place }: TrendFiguresProps) {
  const { question, by, judged } = trended;
  const finding = trendFinding(trend, by);
  const where = place === "" ? "" : `${place}, `;
  const title = `Judged ${judgeds[judged].toLowerCase()} by ${by}`;
  const draw = useCallback(
    async (width: number) => {
      const { drawTrend } = await import("@/features/measures/components/draw-trend");
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
      {trend.notes.map((note) => (
        <p key={note} className="govuk-body">
          {note}
        </p>
      ))}
      <Beside trend={trend} />
      <p className="govuk-body">
        <Link className="govuk-link" to={paths.targets()}>
          Targets, milestones and rebases
        </Link>
      </p>
      <p className="govuk-body-s quiet">
        Counted: {trend.definition.numerator} Out of: {trend.definition.denominator}
      </p>
    </PrintFrame>
  );
}

/** Warns before the plot is read: what stands left and right of a break is not quite the same. */
function Breaks({ breaks }: { breaks: MeasuredTrend["breaks"] }) {
  return breaks.length === 0 ? null : (
    <InsetText>
      <p className="govuk-body">
        <strong>What is counted changes within this series.</strong> Do not read a step there as a
        change in practice.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {breaks.map(({ kind, from, text }) => (
          <li key={`${kind} ${from} ${text}`}>{text}</li>
        ))}
      </ul>
    </InsetText>
  );
}

function readingOf({ method, rebases, breaks }: MeasuredTrend): string {
  const special =
    "A triangle pointing up is better, one pointing down worse, than chance would give; a circle is within it. A hollow mark has fewer than 5 audits.";
  const limits =
    method === "run_chart" ? "" : " The dashed lines are the limits of what chance would give.";
  const afresh =
    rebases.length === 0 ? "" : " A solid upright line is where the mean begins afresh.";
  const changed =
    breaks.length === 0 ? "" : " A dotted upright line is where what is counted changes.";
  return `The level line is the mean.${limits} ${special}${afresh}${changed}`;
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
