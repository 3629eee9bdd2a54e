import { Link } from "react-router";
import type { CoverageQuestion } from "@/features/gaps/coverage-question";
import { type Column, Table } from "@/govuk/table";
import type { Coverage, CoverageFigures } from "@/lib/api-types";
import { paths } from "@/lib/paths";

interface GapMapProps {
  question: CoverageQuestion;
  measure: Coverage;
}

type Cell = CoverageFigures["cells"][number];

/** Counts from which a cell is shaded more strongly, beside its number and its words. */
const SHADES_FROM = [1, 5, 10, 20, 40];

/** Teams down, groups of children across: how many audits each pair has, in words where it has none. */
export function GapMap({ question, measure }: GapMapProps) {
  const { rows, total, populations } = measure;
  const columns: Column<CoverageFigures>[] = populations.map(({ label }, place) => ({
    name: label,
    heading: label,
    cell: (row) => {
      const cell = row.cells[place];
      return cell === undefined ? null : <Count row={row} cell={cell} question={question} />;
    },
  }));
  return (
    <Table
      caption="Final audits by team and group of children"
      isDense
      rows={rows}
      footer={rows.length === 0 ? [] : [total]}
      keyOf={({ key }) => key ?? "total"}
      columns={[
        {
          name: "Team",
          heading: "Team",
          isRowHeading: true,
          cell: ({ key, label }) => (
            <span className="gap__team">{key === null ? "All teams" : label}</span>
          ),
        },
        ...columns,
        {
          name: "All",
          heading: "All",
          cell: (row) => (
            <Count
              row={row}
              cell={{ population: "", audits: row.audits, standing: standingOf(row, measure) }}
              question={question}
            />
          ),
        },
      ]}
    />
  );
}

function standingOf({ audits }: CoverageFigures, { definition }: Coverage): Cell["standing"] {
  if (audits === 0) {
    return "none";
  }
  return audits < definition.fewerThan ? "few" : "enough";
}

interface CountProps {
  row: CoverageFigures;
  cell: Cell;
  question: CoverageQuestion;
}

function Count({ row, cell, question }: CountProps) {
  const { audits, standing } = cell;
  const shade = row.key === null ? 0 : SHADES_FROM.filter((from) => audits >= from).length;
  return (
    <span className={`gap gap--${standing} gap--${shade}`}>
      {audits === 0 ? (
        <span className="gap__words">none yet</span>
      ) : (
        <>
          <Opened row={row} cell={cell} question={question} />
          {standing === "few" && row.key !== null && <span className="gap__words"> few</span>}
        </>
      )}
    </span>
  );
}

/** The number opens the audits it counts; those of a past day cannot be listed. */
function Opened({ row, cell, question }: CountProps) {
  const number = cell.audits.toLocaleString("en-GB");
  if (question.asAt !== "" || (row.key === null && question.service !== "")) {
    return number;
  }
  const { type, from, to } = question;
  const population = cell.population ?? "none";
  const filters = { team: row.key ?? "", type, status: "finalised", population, from, to };
  return (
    <Link className="govuk-link" to={paths.audits(filters)}>
      {number}
      <span className="govuk-visually-hidden"> audits of {row.label}</span>
    </Link>
  );
}
