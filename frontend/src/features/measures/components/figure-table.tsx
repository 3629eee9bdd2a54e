import { Fragment } from "react";
import { Link } from "react-router";
import type { CountedGrade } from "@/features/measures/grades-counted";
import { auditsBehind, groupings, type Question } from "@/features/measures/question";
import { type Column, Table } from "@/govuk/table";
import type { Estimate, JudgedGoodFigures } from "@/lib/api-types";
import { cautionOf, shareInWords, weightOf } from "@/lib/estimates";
import { rangeInWords } from "@/lib/proportions";

interface FigureTableProps {
  question: Question;
  rows: readonly JudgedGoodFigures[];
  total: JudgedGoodFigures;
  grades: readonly CountedGrade[];
}

export function FigureTable({ question, rows, total, grades }: FigureTableProps) {
  const counts: Column<JudgedGoodFigures>[] = grades.map(({ code, shortLabel }) => ({
    name: shortLabel,
    heading: shortLabel,
    isNumber: true,
    cell: (row) => row.grades[code] ?? 0,
  }));
  return (
    <Table
      caption={`Judged good or better by ${groupings[question.by].toLowerCase()}`}
      isCaptionHidden
      stacks
      isDense
      rows={rows}
      footer={[total]}
      keyOf={({ key }) => key ?? "total"}
      columns={[
        {
          name: groupings[question.by],
          heading: groupings[question.by],
          isRowHeading: true,
          cell: (row) => <Name row={row} question={question} />,
        },
        ...counts,
        {
          name: "Judged good",
          heading: "Judged good",
          cell: ({ good, audits, estimate }) => (
            <Proportion count={good} of={audits} estimate={estimate?.good ?? null} />
          ),
        },
        {
          name: "Judged good or better",
          heading: "Judged good or better",
          cell: ({ goodOrBetter, audits, estimate }) => (
            <>
              <Proportion
                count={goodOrBetter}
                of={audits}
                estimate={estimate?.goodOrBetter ?? null}
              />
              <Caution caution={cautionOf(audits, estimate?.goodOrBetter ?? null)} />
            </>
          ),
        },
        {
          name: "Likely range",
          heading: "Likely range",
          cell: ({ interval95, audits, estimate }) => (
            <span className="no-wrap">
              {rangeInWords(interval95, weightOf(audits, estimate?.goodOrBetter ?? null)) ?? "–"}
            </span>
          ),
        },
        {
          name: "Second-checked",
          heading: "Second-checked",
          cell: ({ moderated, audits }) => (
            <span className="no-wrap">{`${moderated} of ${audits}`}</span>
          ),
        },
      ]}
    />
  );
}

function Name({ row, question }: { row: JudgedGoodFigures; question: Question }) {
  if (row.key === null) {
    return <>All</>;
  }
  if (question.by !== "team") {
    return <>{row.label}</>;
  }
  return (
    <Link className="govuk-link" to={auditsBehind(question, row.key)}>
      {row.label}
    </Link>
  );
}

/** Breaks, where it must, between the percentage and its counts only. */
function Proportion(props: { count: number; of: number; estimate: Estimate | null }) {
  const parts = shareInWords(props.count, props.of, props.estimate).split(" · ");
  return parts.map((part, place) => (
    <Fragment key={part}>
      {place > 0 && " · "}
      <span className="no-wrap">{part}</span>
    </Fragment>
  ));
}

function Caution({ caution }: { caution: string | undefined }) {
  return caution ? <span className="caution">{caution}</span> : null;
}
