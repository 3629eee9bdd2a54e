import { GradeTag } from "@/components/grade-tag";
import { stepsInWords } from "@/features/calibration/words";
import { Details } from "@/govuk/details";
import { Table } from "@/govuk/table";
import type { CalibrationAreaResult, CalibrationResults, Framework } from "@/lib/api-types";

interface MineAndPanelsProps {
  results: CalibrationResults;
  framework: Framework;
}

/** The reader's grades beside the panel's, area by area; the panel's alone where they gave none. */
export function MineAndPanels({ results: { areas, panel }, framework }: MineAndPanelsProps) {
  const hasMine = areas.some(({ mine }) => mine !== null);
  return (
    <>
      <Table
        caption={hasMine ? "My grades and the panel’s" : "The panel’s grades"}
        stacks
        rows={areas}
        keyOf={({ area }) => area}
        columns={[
          { name: "Area", heading: "Area", isRowHeading: true, cell: ({ label }) => label },
          ...(hasMine ? [mine(framework)] : []),
          {
            name: "The panel’s",
            heading: "The panel’s",
            cell: ({ reference }) => <GradeTag framework={framework} code={reference.grade} />,
          },
          ...(hasMine ? [compared] : []),
        ]}
      />
      <Details summary={hasMine ? "The panel’s reasons, and mine" : "The panel’s reasons"}>
        <p className="govuk-body">Panel: {panel}</p>
        {areas.map((result) => (
          <Reasons key={result.area} result={result} />
        ))}
      </Details>
    </>
  );
}

const mine = (framework: Framework) => ({
  name: "Mine",
  heading: "Mine",
  cell: ({ mine }: CalibrationAreaResult) => <GradeTag framework={framework} code={mine?.grade} />,
});

const compared = {
  name: "Mine is",
  heading: "Mine is",
  cell: ({ mine }: CalibrationAreaResult) => (mine === null ? "–" : stepsInWords(mine.steps)),
};

function Reasons({ result: { label, reference, mine } }: { result: CalibrationAreaResult }) {
  return (
    <section>
      <h3 className="govuk-heading-s">{label}</h3>
      <p className="govuk-body written">
        <strong>The panel:</strong> {reference.reason}
      </p>
      {mine !== null && (
        <p className="govuk-body written">
          <strong>Mine:</strong> {mine.rationale}
        </p>
      )}
    </section>
  );
}
