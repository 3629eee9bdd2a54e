import { FigureDownloads } from "@/components/figure-downloads";
import {
  completionInWords,
  inTimeInWords,
  outcomesOfPlans,
} from "@/features/gaps/completion-words";
import { type CoverageQuestion, coverageQueryOf } from "@/features/gaps/coverage-question";
import { Table } from "@/govuk/table";
import type { Completion } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

interface CompletionFiguresProps {
  question: CoverageQuestion;
  measure: Completion;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

/** The sentence first, then a line for each auditor, by name. */
export function CompletionFiguresView({ question, measure, onProblem }: CompletionFiguresProps) {
  const { rows, total, definition } = measure;
  const isOwn = definition.scope === "own";
  return (
    <>
      <p className="govuk-body-l headline">{completionInWords(question, measure)}</p>
      <p className="govuk-body">
        {isOwn
          ? "These are your own audits. You and those who plan the audits see them."
          : "An audit can be late for reasons that are not the auditor’s. Auditors are in alphabetical order and are not compared."}
      </p>
      {rows.length > 0 && (
        <>
          <Table
            caption="What became of planned audits, by auditor"
            stacks
            isDense
            rows={rows}
            footer={isOwn ? [] : [total]}
            keyOf={({ key }) => key ?? "total"}
            columns={[
              {
                name: "Auditor",
                heading: "Auditor",
                isRowHeading: true,
                cell: ({ key, label }) => (key === null ? "All" : label),
              },
              {
                name: "Planned",
                heading: "Planned",
                isNumber: true,
                cell: ({ planned }) => planned.toLocaleString("en-GB"),
              },
              ...outcomesOfPlans.map(({ of, name }) => ({
                name,
                heading: name,
                isNumber: true,
                cell: (row: (typeof rows)[number]) => row[of].toLocaleString("en-GB"),
              })),
              {
                name: "In time, of those due",
                heading: "In time, of those due",
                cell: (row) => <span className="no-wrap">{inTimeInWords(row)}</span>,
              },
            ]}
          />
          <FigureDownloads
            path="/api/measures/completion"
            query={coverageQueryOf(question)}
            fileName="completion"
            asAt={""}
            isInsideOnly
            onProblem={onProblem}
          />
        </>
      )}
      <p className="govuk-body-s quiet">
        As at {momentInFull(measure.asAt)}. Planned: {definition.planned} In time:{" "}
        {definition.inTime} {definition.history} Definition {definition.version}.
      </p>
    </>
  );
}
