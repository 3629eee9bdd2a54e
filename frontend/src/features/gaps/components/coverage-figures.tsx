import { FigureDownloads } from "@/components/figure-downloads";
import { GapMap } from "@/features/gaps/components/gap-map";
import { type CoverageQuestion, coverageQueryOf } from "@/features/gaps/coverage-question";
import { coverageInWords, gapsInWords } from "@/features/gaps/coverage-words";
import { type Column, Table } from "@/govuk/table";
import type { Coverage, CoverageFigures, Share } from "@/lib/api-types";
import { dateShort, momentInFull } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";
import { proportionInWords } from "@/lib/proportions";

interface CoverageFiguresProps {
  question: CoverageQuestion;
  measure: Coverage;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

/** The sentence first, then the map, then how the audits were done. */
export function CoverageFiguresView({ question, measure, onProblem }: CoverageFiguresProps) {
  const { definition } = measure;
  return (
    <>
      <p className="govuk-body-l headline">{coverageInWords(question, measure)}</p>
      <p className="govuk-body">{gapsInWords(measure)}</p>
      {definition.scope === "own_teams" && (
        <p className="govuk-body">These figures cover the teams you manage.</p>
      )}
      <GapMap question={question} measure={measure} />
      <HowTable measure={measure} />
      <FigureDownloads
        path="/api/measures/coverage"
        query={coverageQueryOf(question)}
        fileName="coverage"
        asAt={question.asAt}
        onProblem={onProblem}
      />
      <p className="govuk-body-s quiet">
        As at {momentInFull(measure.asAt)}. Counted: {definition.audits} Few: fewer than{" "}
        {definition.fewerThan}. Second-checked: {definition.secondChecked} Involvement:{" "}
        {definition.involvement} Definition {definition.version}.
      </p>
    </>
  );
}

function HowTable({ measure }: { measure: Coverage }) {
  const shares: Column<CoverageFigures>[] = [
    share("Second-checked", ({ secondChecked }) => secondChecked),
    share("With the practitioner", ({ tookPart }) => tookPart),
    share("Heard child or family", ({ feedback }) => feedback),
  ];
  return (
    <Table
      caption="How they were audited"
      stacks
      isDense
      rows={measure.rows}
      footer={measure.rows.length === 0 ? [] : [measure.total]}
      keyOf={({ key }) => key ?? "total"}
      columns={[
        {
          name: "Team",
          heading: "Team",
          isRowHeading: true,
          cell: ({ key, label }) => (key === null ? "All teams" : label),
        },
        {
          name: "Audits",
          heading: "Audits",
          isNumber: true,
          cell: ({ audits }) => audits.toLocaleString("en-GB"),
        },
        {
          name: "Newest audit",
          heading: "Newest audit",
          cell: ({ lastAuditedOn }) => (lastAuditedOn === null ? "none" : dateShort(lastAuditedOn)),
        },
        ...shares,
      ]}
    />
  );
}

function share(name: string, of: (row: CoverageFigures) => Share): Column<CoverageFigures> {
  return {
    name,
    heading: name,
    cell: (row) => {
      const found = of(row);
      return found.of === 0 ? "–" : proportionInWords(found.count, found.of);
    },
  };
}
