import { useCallback } from "react";
import { useNavigate } from "react-router";
import { FigureDownloads } from "@/components/figure-downloads";
import { DotPlot } from "@/components/plot/dot-plot";
import type { DotRow } from "@/components/plot/dot-row";
import { PlotFrame } from "@/components/plot/plot-frame";
import { PrintFrame } from "@/components/print-frame";
import { rowsOf } from "@/features/measures/api/get-funnel";
import { FunnelTable } from "@/features/measures/components/funnel-table";
import { Withheld } from "@/features/measures/components/withheld";
import { chanceInWords, funnelFinding } from "@/features/measures/funnel-words";
import { auditsBehind, groupings, type Question, queryOf } from "@/features/measures/question";
import { whoInWords } from "@/features/measures/words";
import type { MeasuredFunnel, MeasuredFunnelUnit } from "@/lib/api-types";
import { isEstimate, shareInWords, weightOf } from "@/lib/estimates";
import { overdispersionInWords } from "@/lib/overdispersion";
import { periodInWords } from "@/lib/periods";
import type { ErrorLine } from "@/lib/problem";

interface FunnelFiguresProps {
  question: Question;
  funnel: MeasuredFunnel;
  /** Whose grades are counted, in words. */
  subject: string;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

/** The sentence first, then the funnel, or dots where there are too few for one. */
export function FunnelFigures({ question, funnel, subject, onProblem }: FunnelFiguresProps) {
  const rows = rowsOf(question);
  const asked = { ...question, by: rows };
  const units = rows === "team" ? "teams" : "services";
  const hasLimits = funnel.note === null && funnel.baseline !== null;
  const overdispersion = overdispersionInWords(funnel, units);
  const said = hasLimits ? funnelFinding(funnel, units) : (funnel.note ?? "");
  const frame = {
    title: `Judged good or better: each ${rows} against all ${units}`,
    subtitle: `${periodInWords(question)}, ${subject}. ${whoInWords(question)}`,
    origin: {
      source: "final audits in Plumbline",
      asAt: funnel.asAt,
      definition: funnel.definition.version,
    },
    fileName: `${units}-against-all`,
  };
  const table = (
    <FunnelTable funnel={funnel} question={asked} name={groupings[rows]} hasLimits={hasLimits} />
  );
  return (
    <PrintFrame title="Against all teams" asAt={funnel.asAt}>
      <p className="govuk-body-l headline">{said}</p>
      {overdispersion !== null && <p className="govuk-body">{overdispersion}</p>}
      {funnel.definition.scope === "own_teams" && (
        <p className="govuk-body">You see the teams you manage, held against all.</p>
      )}
      {funnel.units.length > 0 && !hasLimits && (
        <DotPlot
          {...frame}
          finding={said}
          rows={funnel.units.map(dotOf)}
          total={baselineOf(funnel)}
          {...(isEstimate(question.basis) ? { unit: "second checks" } : {})}
        >
          {table}
        </DotPlot>
      )}
      {funnel.units.length > 0 && hasLimits && (
        <Funnel {...frame} funnel={funnel} question={asked} units={units} finding={said}>
          {table}
        </Funnel>
      )}
      <Withheld name={groupings[rows]} rows={funnel.units} />
      {funnel.units.length > 0 && (
        <FigureDownloads
          path="/api/measures/funnel"
          query={{ ...queryOf(question), by: rows }}
          fileName={`${units}-against-all`}
          asAt={question.asAt}
          isInsideOnly={isEstimate(question.basis)}
          onProblem={onProblem}
        />
      )}
      <p className="govuk-body-s quiet">
        Counted: {funnel.definition.numerator} Out of: {funnel.definition.denominator}
        {hasLimits &&
          " The limits are those of the score method around the figure for all; a mark counts as" +
            " outside by the exact chance of a count so far out."}
      </p>
    </PrintFrame>
  );
}

interface FunnelProps {
  title: string;
  subtitle: string;
  finding: string;
  origin: { source: string; asAt: string; definition: string };
  fileName: string;
  funnel: MeasuredFunnel;
  question: Question;
  units: string;
  children: React.ReactNode;
}

function Funnel({ funnel, question, units, children, ...frame }: FunnelProps) {
  const navigate = useNavigate();
  const { title, finding } = frame;
  const few = funnel.units.filter(({ of }) => of > 0 && of < 5).length;
  const draw = useCallback(
    async (width: number) => {
      const { drawFunnel } = await import("@/components/plot/draw-funnel");
      const onChoose = ({ key }: MeasuredFunnelUnit) => void navigate(auditsBehind(question, key));
      const all = funnel.baseline?.proportion ?? 0;
      return drawFunnel({ units: funnel.units, all, width, title, finding, onChoose });
    },
    [funnel, question, title, finding, navigate],
  );
  const left =
    few === 0
      ? ""
      : ` ${few} with fewer than 5 audits ${few === 1 ? "is" : "are"} in the table only.`;
  return (
    <PlotFrame
      {...frame}
      draw={draw}
      reading={`A triangle points up where a mark is above what chance would give, down where it is below; a circle is within. The level line is all ${units} together; the band holds 95% of what chance gives, the dashed lines 99.8%.${left} ${chanceInWords(funnel, units)}`}
      table={children}
    />
  );
}

function dotOf(unit: MeasuredFunnelUnit): DotRow {
  const { key, label, count, of, proportion, interval95, estimate } = unit;
  const audits = weightOf(of, estimate);
  const words = estimate === null ? {} : { words: shareInWords(count, of, estimate) };
  return { key, label, audits, count, proportion, interval95, ...words };
}

function baselineOf({ baseline }: MeasuredFunnel): DotRow {
  return {
    key: null,
    label: "All",
    audits: baseline?.of ?? 0,
    count: baseline?.count ?? 0,
    proportion: baseline?.proportion ?? null,
    interval95: null,
  };
}
