import { Link } from "react-router";
import { GradeTag } from "@/components/grade-tag";
import { SampleTag, StatusTag } from "@/components/state-tags";
import { Table } from "@/govuk/table";
import type { AuditSummary, Framework } from "@/lib/api-types";
import { dateShort } from "@/lib/dates";
import { frameworkOf } from "@/lib/grades";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";

interface AuditTableProps {
  audits: readonly AuditSummary[];
  frameworks: readonly Framework[];
}

/** Audits without anybody's name: a grade in a list is not to be read as a person's. */
export function AuditTable({ audits, frameworks }: AuditTableProps) {
  const inFull = firstOfEachGrade(audits);
  return (
    <Table
      caption="Audits, newest audit date first"
      isCaptionHidden
      stacks
      rows={audits}
      keyOf={({ id }) => id}
      columns={[
        {
          name: "Case reference",
          heading: "Case reference",
          isRowHeading: true,
          cell: ({ id, caseReference, source }) => (
            <>
              <Link className="govuk-link" to={paths.audit(id)}>
                {caseReference}
              </Link>{" "}
              <SampleTag source={source} />
            </>
          ),
        },
        { name: "Type", heading: "Type", cell: ({ type }) => auditTypes[type] },
        { name: "Team", heading: "Team", cell: ({ team }) => team.label },
        {
          name: "Audit date",
          heading: "Audit date",
          cell: ({ auditedOn }) => <span className="no-wrap">{dateShort(auditedOn)}</span>,
        },
        { name: "Status", heading: "Status", cell: ({ status }) => <StatusTag status={status} /> },
        {
          name: "Overall grade",
          heading: "Overall grade",
          cell: (audit) => (
            <OverallGrade audit={audit} frameworks={frameworks} full={inFull.has(audit.id)} />
          ),
        },
      ]}
    />
  );
}

/** A grade is named in full the first time it occurs, and shortly from then on. */
function firstOfEachGrade(audits: readonly AuditSummary[]): Set<string> {
  const first = new Map<string, string>();
  for (const { id, finalGrade } of audits) {
    if (finalGrade !== null && !first.has(finalGrade)) {
      first.set(finalGrade, id);
    }
  }
  return new Set(first.values());
}

interface OverallGradeProps {
  audit: AuditSummary;
  frameworks: readonly Framework[];
  full: boolean;
}

function OverallGrade({ audit, frameworks, full }: OverallGradeProps) {
  const framework = frameworkOf(frameworks, audit.framework);
  if (audit.gradesWithheld) {
    return <span className="quiet">Hidden until you have graded</span>;
  }
  if (audit.status !== "finalised" || framework === undefined) {
    return <span className="quiet">Not final</span>;
  }
  if (audit.finalGrade === null) {
    return <span className="quiet">No overall grade</span>;
  }
  return <GradeTag framework={framework} code={audit.finalGrade} full={full} />;
}
