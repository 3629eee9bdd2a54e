import { Table } from "@/govuk/table";
import type { Audit } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { actionsFor } from "@/lib/labels";

/** How an audit ends. */
export function ConclusionReading({ audit }: { audit: Audit }) {
  const { strengths, improvements, noActionBecause } = audit.conclusion;
  return (
    <>
      <Said heading="What works well" words={strengths} />
      <Said heading="What must get better" words={improvements} />
      {audit.actions.length > 0 ? (
        <Table
          caption="Actions"
          captionSize="s"
          stacks
          rows={audit.actions}
          keyOf={({ id }) => id}
          columns={[
            {
              name: "Action",
              heading: "Action",
              isRowHeading: true,
              cell: ({ action }) => (
                <span className="written">
                  {action ?? <span className="quiet">Not written yet</span>}
                </span>
              ),
            },
            { name: "For", heading: "For", cell: ({ for: whom }) => actionsFor[whom] },
            { name: "Who", heading: "Who", cell: ({ owner }) => owner ?? "Nobody yet" },
            {
              name: "By",
              heading: "By",
              cell: ({ dueOn }) => (dueOn === null ? "No date yet" : dateInWords(dueOn)),
            },
          ]}
        />
      ) : (
        <Said
          heading="Actions"
          words={
            noActionBecause === null ? null : `No action is needed because: ${noActionBecause}`
          }
          otherwise="No action yet, and no reason why none is needed."
        />
      )}
    </>
  );
}

interface SaidProps {
  heading: string;
  words: string | null;
  otherwise?: string;
}

function Said({ heading, words, otherwise = "Nothing written." }: SaidProps) {
  return (
    <>
      <h3 className="govuk-heading-s">{heading}</h3>
      <p className={words === null ? "govuk-body quiet" : "govuk-body written"}>
        {words ?? otherwise}
      </p>
    </>
  );
}
