import { Link } from "react-router";
import { SampleTag } from "@/components/state-tags";
import { Table } from "@/govuk/table";
import type { SecondCheckItem } from "@/lib/api-types";
import { dayOf, daysBetween, todayInLondon } from "@/lib/dates";
import { auditTypes, moderationModes, moderationStatuses } from "@/lib/labels";
import { paths } from "@/lib/paths";

/** Unfinished second checks: how long each waits, and for whom. */
export function ChecksTable({ items }: { items: readonly SecondCheckItem[] }) {
  return (
    <Table
      caption="Second checks that are not finished, longest waiting first"
      isCaptionHidden
      stacks
      rows={items}
      keyOf={({ audit }) => audit.id}
      columns={[
        {
          name: "Case reference",
          heading: "Case reference",
          isRowHeading: true,
          cell: ({ audit }) => (
            <>
              <Link className="govuk-link" to={paths.audit(audit.id)}>
                {audit.caseReference}
              </Link>{" "}
              <SampleTag source={audit.source} />
            </>
          ),
        },
        { name: "Type", heading: "Type", cell: ({ audit }) => auditTypes[audit.type] },
        { name: "Team", heading: "Team", cell: ({ audit }) => audit.team.label },
        {
          name: "Stands at",
          heading: "Stands at",
          cell: ({ audit, mode }) => (
            <>
              {moderationStatuses[audit.moderationStatus]}
              {mode === "open" && ` (${moderationModes.open.label.toLowerCase()})`}
            </>
          ),
        },
        { name: "Waiting", heading: "Waiting", cell: ({ since }) => waitingInWords(since) },
        {
          name: "Moderator",
          heading: "Moderator",
          cell: ({ moderator }) => moderator ?? <span className="quiet">Nobody yet</span>,
        },
        {
          name: "Action",
          isUnnamed: true,
          heading: <span className="govuk-visually-hidden">Action</span>,
          cell: NextStep,
        },
      ]}
    />
  );
}

/** "Since today", "1 day", "12 days". */
export function waitingInWords(since: string, today: string = todayInLondon()): string {
  const days = daysBetween(dayOf(since), today);
  if (days < 1) {
    return "Since today";
  }
  return `${days} ${days === 1 ? "day" : "days"}`;
}

function NextStep({ audit, moderator }: SecondCheckItem) {
  const { allowedActions, id, caseReference } = audit;
  const about = <span className="govuk-visually-hidden"> of case {caseReference}</span>;
  if (allowedActions.includes("decide_challenge")) {
    return (
      <Link className="govuk-link" to={paths.decideChallenge(id)}>
        Decide the challenge{about}
      </Link>
    );
  }
  if (audit.moderationStatus === "third_opinion" && allowedActions.includes("moderate")) {
    return (
      <Link className="govuk-link" to={paths.secondCheck(id)}>
        Give a third opinion{about}
      </Link>
    );
  }
  return allowedActions.includes("assign_moderator") ? (
    <Link className="govuk-link" to={paths.assignModerator(id)}>
      {moderator === null ? "Say who checks" : "Give to somebody else"}
      {about}
    </Link>
  ) : null;
}
