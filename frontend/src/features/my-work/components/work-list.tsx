import type { ReactNode } from "react";
import { SampleTag } from "@/components/state-tags";
import { ButtonLink } from "@/govuk/button";
import { Table } from "@/govuk/table";
import { Tag } from "@/govuk/tag";
import type { WorkItem } from "@/lib/api-types";
import { dateShort, daysBetween, dueInWords, momentInWords, todayInLondon } from "@/lib/dates";
import { auditTypes, progressInWords } from "@/lib/labels";
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
          cell: ({ task, audit }) => (task === "audit" ? momentInWords(audit.updatedAt) : "–"),
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

function kindOf({ task, audit }: WorkItem): ReactNode {
  const what = audit.tool?.label ?? `${auditTypes[audit.type]} audit`;
  const about = audit.population === null ? what : `${what}, ${populationWords(audit.population)}`;
  switch (task) {
    case "audit":
      return (
        <>
          {about} {audit.status === "returned" && <Tag tone="teal">Returned with notes</Tag>}{" "}
          {audit.openConcern && <Tag tone="quiet">Safety concern open</Tag>}
        </>
      );
    case "second_check":
      return `Second check: ${about}`;
    case "third_opinion":
      return `Third opinion: ${about}`;
    case "decide_challenge":
      return `Challenge of a second check: ${about}`;
    case "reflect":
      return `Your own view of your work: ${about}`;
    case "respond":
      return `Your answer to the audit: ${about}`;
  }
}

/** A summary names the group by its code; the words of the code are near enough in a list. */
function populationWords(code: string): string {
  return code.replaceAll("_", " ");
}

function progressOf({ task, audit }: WorkItem): string {
  switch (task) {
    case "audit":
      return audit.status === "allocated" ? "Not started" : progressInWords(audit.progress);
    case "second_check":
      if (isRevealed(audit)) {
        return "Your grades are recorded";
      }
      return audit.allowedActions.includes("take_check") ? "Nobody has taken it" : "Not started";
    default:
      return "Waiting for you";
  }
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

function Action({ item, isNext }: { item: WorkItem; isNext: boolean }) {
  const { label, to } = stepOf(item);
  return (
    <ButtonLink to={to} secondary={!isNext} className="button--in-row">
      {label}
      <span className="govuk-visually-hidden"> of case {item.audit.caseReference}</span>
    </ButtonLink>
  );
}

function stepOf({ task, audit }: WorkItem): { label: string; to: string } {
  switch (task) {
    case "audit":
      return {
        label: audit.status === "allocated" ? "Start" : "Continue",
        to: paths.audit(audit.id),
      };
    case "second_check":
      return {
        label: isRevealed(audit) ? "Continue second check" : "Start second check",
        to: paths.secondCheck(audit.id),
      };
    case "third_opinion":
      return { label: "Give a third opinion", to: paths.secondCheck(audit.id) };
    case "decide_challenge":
      return { label: "Decide the challenge", to: paths.decideChallenge(audit.id) };
    case "reflect":
      return { label: "Write your view", to: paths.reflect(audit.id) };
    case "respond":
      return { label: "Answer the audit", to: paths.respond(audit.id) };
  }
}

/** Once the moderator's own grades are recorded, only settling is left. */
function isRevealed(audit: WorkItem["audit"]): boolean {
  return (
    audit.allowedActions.includes("moderate") &&
    !audit.allowedActions.includes("record_second_grades")
  );
}
