import type { ReactNode } from "react";
import type { EndingRecord } from "@/features/plans/api/plans";
import { LinkButton } from "@/govuk/button";
import { Table } from "@/govuk/table";
import type { PlanEnding } from "@/lib/api-types";
import { dateShort, dayOf } from "@/lib/dates";

/** One record as the lists show it. */
export interface Listed {
  kind: EndingRecord["kind"];
  id: string;
  /** What it is in a few words; names the way to end it. */
  name: string;
  scope: string;
  what: ReactNode;
  recordedBy: string;
  recordedAt: string;
  ending: PlanEnding | null;
  mayEnd: boolean;
}

interface PlanListProps {
  caption: string;
  /** What is said where nothing is recorded. */
  none: string;
  records: readonly Listed[];
  onEnd: (record: Listed) => void;
}

/** Every record of one kind, the latest first, ended ones with their reason. */
export function PlanList({ caption, none, records, onEnd }: PlanListProps) {
  if (records.length === 0) {
    return (
      <>
        <h2 className="govuk-heading-m">{caption}</h2>
        <p className="govuk-body">{none}</p>
      </>
    );
  }
  return (
    <Table
      caption={caption}
      stacks
      rows={records}
      keyOf={({ id }) => id}
      columns={[
        { name: "For", heading: "For", isRowHeading: true, cell: ({ scope }) => scope },
        { name: "What", heading: "What", cell: ({ what }) => what },
        {
          name: "Recorded",
          heading: "Recorded",
          cell: ({ recordedAt, recordedBy }) => `${dateShort(dayOf(recordedAt))} by ${recordedBy}`,
        },
        {
          name: "State",
          heading: "State",
          cell: (record) => <State record={record} onEnd={() => onEnd(record)} />,
        },
      ]}
    />
  );
}

function State({ record, onEnd }: { record: Listed; onEnd: () => void }) {
  const { ending, mayEnd, name, kind } = record;
  if (ending !== null) {
    const until = ending.lastDay === null ? "Taken back" : `Ended ${dateShort(ending.lastDay)}`;
    return (
      <>
        {until} by {ending.by}
        <span className="caution written">{ending.reason}</span>
      </>
    );
  }
  return mayEnd ? (
    <LinkButton onClick={onEnd}>
      {kind === "target" ? "End" : "Withdraw"}
      <span className="govuk-visually-hidden">: {name}</span>
    </LinkButton>
  ) : (
    <>Stands</>
  );
}
