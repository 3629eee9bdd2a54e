import { Link } from "react-router";
import { Table } from "@/govuk/table";
import type { CalibrationResults } from "@/lib/api-types";
import { paths } from "@/lib/paths";

interface DistancesProps {
  exercise: string;
  auditors: NonNullable<CalibrationResults["auditors"]>;
}

/** How far each person is from the panel, by the alphabet and never by the distance. */
export function Distances({ exercise, auditors }: DistancesProps) {
  if (auditors.length === 0) {
    return <p className="govuk-body">Nobody submitted grades before the exercise was closed.</p>;
  }
  return (
    <>
      <Table
        caption="Each person and the panel"
        stacks
        rows={auditors}
        keyOf={({ username }) => username}
        columns={[
          { name: "Person", heading: "Person", isRowHeading: true, cell: ({ name }) => name },
          {
            name: "Same grade",
            heading: "Same grade as the panel",
            cell: ({ exact, judgements }) => `${exact} of ${judgements}`,
          },
          {
            name: "Grades apart",
            heading: "Grades apart on average",
            cell: ({ meanDistance, judgements }) =>
              `${meanDistance.toFixed(2)} over ${judgements} ${judgements === 1 ? "judgement" : "judgements"}`,
          },
          {
            name: "Ready to audit",
            heading: "Ready to audit",
            cell: ({ username, name, mayDecideReadiness }) =>
              mayDecideReadiness ? (
                <Link className="govuk-link" to={paths.readiness(username, exercise)}>
                  Decide<span className="govuk-visually-hidden"> about {name}</span>
                </Link>
              ) : (
                <span className="quiet">Not yours to decide</span>
              ),
          },
        ]}
      />
      <p className="govuk-body-s">
        In alphabetical order. This is no ranking: with so few judgements, one grade more or less
        changes it, and only the Practice Improvement and Outcomes Group sees it.
      </p>
    </>
  );
}
