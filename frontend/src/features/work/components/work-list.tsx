import { SampleTag } from "@/components/state-tags";
import { ButtonLink } from "@/govuk/button";
import { Table } from "@/govuk/table";
import type { WorkItem } from "@/lib/api-types";
import { dateShort, daysBetween, dueInWords, momentInWords, todayInLondon } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";

export function WorkList({ items }: { items: readonly WorkItem[] }) {
  return (
    <Table
      caption="Waiting for you"
      isCaptionHidden
      stacks
      rows={items}
      keyOf={({ task, audit }) => `${task} ${audit.id}`}
      columns={[
        {
          name: "Case reference",
          heading: "Case reference",
          isRowHeading: true,
          cell: ({ audit }) => (
            <>
              {audit.caseReference} <SampleTag source={audit.source} />
            </>
          ),
        },
        { name: "What", heading: "What", cell: kindOf },
        { name: "Team", heading: "Team", cell: ({ audit }) => audit.team.label },
        {
          name: "Due",
          isUnnamed: true,
          heading: "Due",
          cell: ({ audit }) => <Due on={audit.dueOn} />,
        },
        { name: "So far", heading: "So far", cell: progressOf },
        {
          name: "Last saved",
          heading: "Last saved",
          cell: ({ audit }) => momentInWords(audit.updatedAt),
        },
        {
          name: "Action",
          isUnnamed: true,
          heading: <span className="govuk-visually-hidden">Action</span>,
          cell: (item) => <Action item={item} isNext={item === items[0]} />,
        },
      ]}
    />
  );
}

function kindOf({ task, audit }: WorkItem): string {
  const type = auditTypes[audit.type];
  return task === "audit" ? `${type} audit` : `Second check of a ${type.toLowerCase()} audit`;
}

function progressOf({ task, audit }: WorkItem): string {
  if (task === "audit") {
    const { graded, of } = audit.progress;
    return `${graded} of ${of} judgements graded`;
  }
  return isRevealed(audit) ? "Your grades are recorded" : "Not started";
}

function Due({ on }: { on: string | null }) {
  if (on === null) {
    return <>No due date</>;
  }
  const isLate = daysBetween(todayInLondon(), on) < 0;
  return (
    <>
      <span className={isLate ? "due due--late" : "due"}>{dueInWords(on)}</span>
      <span className="due__date">{dateShort(on)}</span>
    </>
  );
}

function Action({ item: { task, audit }, isNext }: { item: WorkItem; isNext: boolean }) {
  const isAudit = task === "audit";
  const label = isAudit
    ? audit.status === "allocated"
      ? "Start"
      : "Continue"
    : isRevealed(audit)
      ? "Continue second check"
      : "Start second check";
  return (
    <ButtonLink
      to={isAudit ? paths.audit(audit.id) : paths.secondCheck(audit.id)}
      secondary={!isNext}
      className="button--in-row"
    >
      {label}
      <span className="govuk-visually-hidden"> of case {audit.caseReference}</span>
    </ButtonLink>
  );
}

/** Once the moderator's own grades are recorded, only settling is left. */
function isRevealed(audit: WorkItem["audit"]): boolean {
  return (
    audit.allowedActions.includes("moderate") &&
    !audit.allowedActions.includes("record_second_grades")
  );
}
