import { GradeTag } from "@/components/grade-tag";
import type { Compared } from "@/features/moderation/second-check";
import { Table } from "@/govuk/table";
import type { Framework } from "@/lib/api-types";

interface OverviewProps {
  compared: readonly Compared[];
  framework: Framework;
  /** Whose the second grades are, such as "You". */
  second: string;
}

/** Everything that was checked at a glance: two columns of grades. */
export function Overview({ compared, framework, second }: OverviewProps) {
  return (
    <Table
      caption="Both grades"
      rows={compared}
      keyOf={({ code }) => code}
      stacks
      columns={[
        { name: "Judgement", heading: "Judgement", isRowHeading: true, cell: ({ label }) => label },
        {
          name: "Auditor",
          heading: "Auditor",
          cell: ({ first }) => <GradeTag framework={framework} code={first.grade} full />,
        },
        {
          name: second,
          heading: second,
          cell: (each) => <GradeTag framework={framework} code={each.second.grade} full />,
        },
        { name: "Same?", heading: "Same?", cell: sameness },
      ]}
    />
  );
}

function sameness({ isAgreed, second }: Compared) {
  if (isAgreed) {
    return "Agreed";
  }
  return <strong>{second.grade === null ? "Second grade missing" : "Differs"}</strong>;
}
