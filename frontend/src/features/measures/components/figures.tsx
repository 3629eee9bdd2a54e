import { Link } from "react-router";
import { FigureDownloads } from "@/components/figure-downloads";
import { DotPlot } from "@/components/plot/dot-plot";
import { PrintFrame } from "@/components/print-frame";
import { Breaks } from "@/features/measures/components/breaks";
import { FigureTable } from "@/features/measures/components/figure-table";
import { GradeBars } from "@/features/measures/components/grade-bars";
import { EstimateCaution, Withheld } from "@/features/measures/components/withheld";
import { goodOrBetterRow } from "@/features/measures/good-or-better-row";
import { gradesCounted } from "@/features/measures/grades-counted";
import { groupings, paramsOf, type Question, queryOf } from "@/features/measures/question";
import { useNarrowings } from "@/features/measures/use-narrowings";
import { finding, headline, whoInWords } from "@/features/measures/words";
import type { Framework, JudgedGood, JudgedGoodFigures } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { isEstimate } from "@/lib/estimates";
import { periodInWords } from "@/lib/periods";
import type { ErrorLine } from "@/lib/problem";

interface FiguresProps {
  question: Question;
  measure: JudgedGood;
  frameworks: readonly Framework[];
  onProblem: (lines: readonly ErrorLine[]) => void;
}

/** Sentence first, then the plot, then the table one click away. */
export function Figures({ question, measure, frameworks, onProblem }: FiguresProps) {
  const rows = inOrder(measure.rows, question);
  const { total, definition } = measure;
  const areaLabel = labelOfArea(frameworks, question.by === "area" ? "" : question.area);
  const grades = gradesCounted(frameworks, [...rows, total]);
  const subject = groupings[question.by].toLowerCase();
  const narrowed = useNarrowings().inWords(question);
  const unit = total.estimate === null ? "audits" : "second checks";
  return (
    <PrintFrame title="Judged good or better" asAt={measure.asAt}>
      <p className="govuk-body-l headline">{headline(question, total, areaLabel)}</p>
      {narrowed !== "" && <p className="govuk-body">Only these audits: {narrowed}.</p>}
      <Breaks breaks={measure.breaks} />
      {total.estimate !== null && <EstimateCaution estimate={total.estimate.goodOrBetter} />}
      {question.asAt !== "" && <AsItStoodThen question={question} />}
      {definition.scope === "own_teams" && (
        <p className="govuk-body">These figures cover the teams you manage.</p>
      )}
      {total.audits === 0 ? (
        <NoFigures question={question} />
      ) : (
        <>
          <DotPlot
            title={`Judged good or better by ${subject}`}
            subtitle={subtitleOf(question, areaLabel, narrowed)}
            finding={finding(rows.map(goodOrBetterRow), goodOrBetterRow(total), unit)}
            rows={rows.map(goodOrBetterRow)}
            total={goodOrBetterRow(total)}
            origin={{
              source: "final audits in Plumbline",
              asAt: measure.asAt,
              definition: definition.version,
            }}
            fileName={`judged-good-by-${question.by}`}
            unit={unit}
          >
            <FigureTable question={question} rows={rows} total={total} grades={grades} />
          </DotPlot>
          <Withheld
            name={groupings[question.by]}
            rows={rows.map(({ label, audits, estimate }) => ({
              label,
              of: audits,
              estimate: estimate?.goodOrBetter ?? null,
            }))}
          />
          <GradeBars
            rows={[...rows, total]}
            grades={grades}
            {...(total.estimate === null ? {} : { whose: " by auditors’ own grades" })}
          />
          <FigureDownloads
            path="/api/measures/judged-good"
            query={queryOf(question)}
            fileName={`judged-good-by-${question.by}`}
            asAt={question.asAt}
            isInsideOnly={isEstimate(question.basis)}
            onProblem={onProblem}
          />
        </>
      )}
      <p className="govuk-body-s quiet">
        {total.audits === 0 && `As at ${momentInFull(measure.asAt)}. `}Counted:{" "}
        {definition.numerator} Out of: {definition.denominator} Likely range: {definition.interval}
      </p>
    </PrintFrame>
  );
}

function AsItStoodThen({ question }: { question: Question }) {
  return (
    <p className="govuk-body">
      What has been finalised, second-checked, reopened or imported since then is left out.{" "}
      <Link className="govuk-link" to={`?${paramsOf({ ...question, asAt: "" })}`}>
        Show these figures as they stand now
      </Link>
    </p>
  );
}

function NoFigures({ question }: { question: Question }) {
  return question.type === "supervision" && question.area === "" && question.by !== "area" ? (
    <p className="govuk-body">
      Supervision audits often carry no overall grade. Choose a judgement area, or group by
      judgement area.
    </p>
  ) : (
    <p className="govuk-body">
      Choose {question.asAt === "" ? "" : "a later day, "}a longer period or other ways of choosing
      cases. An audit is counted once it is final.
    </p>
  );
}

/** Alphabetical, never by grade; months and quarters in the order of time, areas as on the form. */
function inOrder(rows: readonly JudgedGoodFigures[], { by }: Question): JudgedGoodFigures[] {
  return by === "team" || by === "service"
    ? rows.toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"))
    : [...rows];
}

function subtitleOf(question: Question, areaLabel: string, narrowed: string): string {
  const area = areaLabel === "" ? "overall grade" : lowerFirst(areaLabel);
  const what = question.by === "area" ? "" : `, ${area}`;
  const only = narrowed === "" ? "" : `, ${narrowed}`;
  return `${periodInWords(question)}${what}${only}. ${whoInWords(question)}`;
}

function labelOfArea(frameworks: readonly Framework[], code: string): string {
  return frameworks.flatMap(({ areas }) => areas).find((area) => area.code === code)?.label ?? code;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
