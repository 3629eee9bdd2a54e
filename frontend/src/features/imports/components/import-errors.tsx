import { useState } from "react";
import { Button } from "@/govuk/button";
import { Table } from "@/govuk/table";
import type { ImportError, ImportProblem } from "@/lib/api-types";

const AT_ONCE = 100;

/** Every fault with its place, what is wrong and what to do, a hundred at a time. */
export function ImportErrors({ problem }: { problem: ImportProblem }) {
  const [most, setMost] = useState(AT_ONCE);
  const errors = problem.errors ?? [];
  const total = problem.errorCount ?? errors.length;
  const shown = errors.slice(0, most);
  return (
    <section aria-labelledby="faults">
      <h2 className="govuk-heading-m" id="faults" tabIndex={-1}>
        What to put right in the file
      </h2>
      <Table
        caption={`Faults in the order of the file, ${shown.length.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")}`}
        captionSize="s"
        stacks
        rows={shown.map((error, place) => ({ error, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          {
            name: "Line",
            heading: "Line",
            isRowHeading: true,
            cell: ({ error }) => <span className="no-wrap">{lineOf(error)}</span>,
          },
          { name: "Column", heading: "Column", cell: ({ error }) => error.column ?? "Whole line" },
          { name: "What is wrong", heading: "What is wrong", cell: ({ error }) => error.detail },
          { name: "What to do", heading: "What to do", cell: ({ error }) => error.remedy },
        ]}
      />
      {most < errors.length && (
        <Button secondary onClick={() => setMost(most + AT_ONCE)}>
          Show more
        </Button>
      )}
    </section>
  );
}

function lineOf({ line }: ImportError): string {
  return `Line ${line.toLocaleString("en-GB")}`;
}
