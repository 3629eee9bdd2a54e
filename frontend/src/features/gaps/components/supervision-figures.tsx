import { Link } from "react-router";
import { FigureDownloads } from "@/components/figure-downloads";
import { DotPlot } from "@/components/plot/dot-plot";
import { type CoverageQuestion, supervisionQueryOf } from "@/features/gaps/coverage-question";
import {
  frequencyInWords,
  frequencyRow,
  judgementInWords,
  supervisionInWords,
} from "@/features/gaps/supervision-words";
import { type Column, Table } from "@/govuk/table";
import type { Supervision, SupervisionFrequencyFigures } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { periodAsAtInWords } from "@/lib/periods";
import type { ErrorLine } from "@/lib/problem";
import {
  comparisonCaution,
  hasPercentage,
  proportionInWords,
  rangeInWords,
} from "@/lib/proportions";

interface SupervisionFiguresProps {
  question: CoverageQuestion;
  measure: Supervision;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

/** The four judgements apart, then how often supervision took place. */
export function SupervisionFiguresView(props: SupervisionFiguresProps) {
  const { question, measure, onProblem } = props;
  const { definition, frequency, judgements } = measure;
  const isEmpty = judgements.every(({ total }) => total.audits === 0);
  return (
    <>
      <p className="govuk-body-l headline">{supervisionInWords(question, measure)}</p>
      {!isEmpty && (
        <ul className="govuk-list govuk-list--bullet">
          {judgements.map((judgement) => (
            <li key={judgement.area}>{judgementInWords(judgement)}</li>
          ))}
        </ul>
      )}
      {definition.scope === "own_teams" && (
        <p className="govuk-body">These figures cover the teams you manage.</p>
      )}
      {!isEmpty && <JudgementTable question={question} measure={measure} />}
      <section aria-labelledby="frequency-heading">
        <h2 className="govuk-heading-m" id="frequency-heading">
          How often supervision took place
        </h2>
        <p className="govuk-body-l headline">{frequencyInWords(frequency.total)}</p>
        <FrequencyFigures question={question} measure={measure} frequency={frequency} />
      </section>
      <FigureDownloads
        path="/api/measures/supervision"
        query={supervisionQueryOf(question)}
        fileName="supervision"
        asAt={question.asAt}
        isInsideOnly
        onProblem={onProblem}
      />
      <p className="govuk-body-s quiet">
        As at {momentInFull(measure.asAt)}. Judgements: {definition.judgements} Sessions:{" "}
        {definition.frequency} Likely range: {definition.interval} Definition {definition.version}.
      </p>
    </>
  );
}

interface FrequencyFiguresProps {
  question: CoverageQuestion;
  measure: Supervision;
  frequency: Supervision["frequency"];
}

/** A plot only where some team has enough records for a dot. */
function FrequencyFigures({ question, measure, frequency }: FrequencyFiguresProps) {
  const { rows, total } = frequency;
  if (total.audits === 0) {
    return null;
  }
  const table = <FrequencyTable frequency={frequency} />;
  return rows.some(({ records }) => hasPercentage(records)) ? (
    <DotPlot
      title="Supervision held as often as expected, by team"
      subtitle={periodAsAtInWords(question)}
      finding={frequencyInWords(total)}
      rows={rows.map(frequencyRow)}
      total={frequencyRow(total)}
      origin={{
        source: "final supervision audits in Plumbline",
        asAt: measure.asAt,
        definition: measure.definition.version,
      }}
      fileName="supervision-frequency"
    >
      {table}
    </DotPlot>
  ) : (
    table
  );
}

interface TeamRow {
  key: string | null;
  label: string;
  place: number;
}

/** A team in each row and a judgement in each column; a heading opens that judgement's own page. */
function JudgementTable({ question, measure }: Omit<SupervisionFiguresProps, "onProblem">) {
  const { judgements } = measure;
  const rows: TeamRow[] = (judgements[0]?.rows ?? []).map(({ key, label }, place) => ({
    key,
    label,
    place,
  }));
  const { service, from, to, asAt } = question;
  const filters = { by: "team", type: "supervision", service, from, to, asAt };
  const columns: Column<TeamRow>[] = judgements.map((judgement) => ({
    name: judgement.label,
    heading: (
      <Link
        className="govuk-link"
        to={paths.judgedGood({
          ...filters,
          ...(from === "" && to === "" ? { period: "all" } : {}),
          sampling: "random,census,targeted,dip",
          area: judgement.area,
        })}
      >
        {judgement.label}
      </Link>
    ),
    cell: ({ key, place }) => {
      const figures = key === null ? judgement.total : judgement.rows[place];
      return <Proportion count={figures?.goodOrBetter ?? 0} of={figures?.audits ?? 0} />;
    },
  }));
  return (
    <Table
      caption="Judged good or better by team"
      stacks
      isDense
      rows={rows}
      footer={[{ key: null, label: "All teams", place: -1 }]}
      keyOf={({ key }) => key ?? "total"}
      columns={[teamColumn(), ...columns]}
    />
  );
}

function FrequencyTable({ frequency }: { frequency: Supervision["frequency"] }) {
  const count = (name: string, of: (row: SupervisionFrequencyFigures) => number) => ({
    name,
    heading: name,
    isNumber: true,
    cell: of,
  });
  return (
    <Table
      caption="Sessions held against the expected interval, by team"
      stacks
      isDense
      rows={frequency.rows}
      footer={[frequency.total]}
      keyOf={({ key }) => key ?? "total"}
      columns={[
        teamColumn(),
        {
          name: "Held as often as expected",
          heading: "Held as often as expected",
          cell: ({ kept, records }) => <Proportion count={kept} of={records} />,
        },
        {
          name: "Likely range",
          heading: "Likely range",
          cell: ({ interval95, records }) => (
            <span className="no-wrap">{rangeInWords(interval95, records) ?? "–"}</span>
          ),
        },
        {
          name: "Intervals kept",
          heading: "Intervals kept",
          cell: ({ gapsKept, gaps }) => `${gapsKept} of ${gaps}`,
        },
        {
          name: "Longest interval",
          heading: "Longest interval",
          cell: ({ longestGapDays }) =>
            longestGapDays === null
              ? "–"
              : `${longestGapDays} ${longestGapDays === 1 ? "day" : "days"}`,
        },
        count("No session on record", ({ withoutDates }) => withoutDates),
        count("Nothing to hold against", ({ withoutInterval }) => withoutInterval),
      ]}
    />
  );
}

function teamColumn<Row extends { key: string | null; label: string }>(): Column<Row> {
  return {
    name: "Team",
    heading: "Team",
    isRowHeading: true,
    cell: ({ key, label }) => (key === null ? "All teams" : label),
  };
}

function Proportion({ count, of }: { count: number; of: number }) {
  const caution = comparisonCaution(of);
  return (
    <>
      {of === 0 ? "–" : proportionInWords(count, of)}
      {caution && <span className="caution">{caution}</span>}
    </>
  );
}
