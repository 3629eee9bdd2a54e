import { GradeTag } from "@/components/grade-tag";
import { type Column, Table } from "@/govuk/table";
import type { Audit, Framework, Moderation } from "@/lib/api-types";
import { finalGradeIn, type Judged, judgedIn, judgementIn, OVERALL } from "@/lib/grades";

interface WhatCountedProps {
  audit: Audit;
  moderation: Moderation;
  framework: Framework;
}

interface Row extends Judged {
  first: string | null;
  second: string | null;
  settled: string | null;
  challenge: string | null;
  counts: string | null;
}

/** Every grade that was given to the same thing, in the order in which they were given. */
export function WhatCounted({ audit, moderation, framework }: WhatCountedProps) {
  const rows = rowsOf(audit, moderation, framework);
  const column = (name: string, part: keyof Row): Column<Row> => ({
    name,
    heading: name,
    cell: (row) => <GradeTag framework={framework} code={row[part]} />,
  });
  const isDecided = moderation.decidedAt !== null;
  const hasChallenge = moderation.challenge?.decidedAt != null;
  return (
    <Table
      caption="The grades given and what counts"
      captionSize="s"
      stacks
      rows={rows}
      keyOf={({ code }) => code}
      columns={[
        { name: "Judgement", heading: "Judgement", isRowHeading: true, cell: ({ label }) => label },
        column("Auditor", "first"),
        column("Second grade", "second"),
        ...(isDecided ? [column("Settled", "settled")] : []),
        ...(hasChallenge
          ? [
              {
                name: "After the challenge",
                heading: "After the challenge",
                cell: ({ challenge }: Row) =>
                  challenge === null ? (
                    "As settled"
                  ) : (
                    <GradeTag framework={framework} code={challenge} />
                  ),
              },
            ]
          : []),
        ...(audit.status === "finalised" ? [column("Counts now", "counts")] : []),
      ]}
    />
  );
}

function rowsOf(audit: Audit, { overall, areas }: Moderation, framework: Framework): Row[] {
  const codes = [...areas.map(({ area }) => area), ...(overall === null ? [] : [OVERALL])];
  return judgedIn(framework, codes).map((each) => {
    const own = each.code === OVERALL ? overall : areas.find(({ area }) => area === each.code);
    return {
      ...each,
      first: judgementIn(audit, each.code).grade,
      second: own?.secondGrade ?? null,
      settled: own?.settledGrade ?? null,
      challenge: own?.challengeGrade ?? null,
      counts: finalGradeIn(audit, each.code),
    };
  });
}
