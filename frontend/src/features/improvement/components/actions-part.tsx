import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { useActions } from "@/features/improvement/api/get-figures";
import { Table } from "@/govuk/table";
import type { TeamAction, TeamActions } from "@/lib/api-types";
import { dateShort, daysAfter } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** How long an action is shown after its day: nobody can tick it off yet. */
const DAYS_AFTER = 91;

interface ActionsPartProps {
  team: string;
  today: string;
}

/** What the team's audits ended with: what, who, by when, and the audit it comes from. */
export function ActionsPart({ team, today }: ActionsPartProps) {
  return (
    <Answer
      query={useActions(team, daysAfter(today, -DAYS_AFTER))}
      waiting="Loading the actions"
      isPart
    >
      {(actions) => <Actions actions={actions} today={today} />}
    </Answer>
  );
}

function Actions({ actions, today }: { actions: TeamActions; today: string }) {
  const { items, hasMore, withheld } = actions;
  const past = items.filter(({ dueOn }) => dueOn < today);
  const coming = items.filter(({ dueOn }) => dueOn >= today);
  return (
    <>
      <p className="govuk-body-l">{actionsInWords(actions, past.length, coming.length)}</p>
      {coming.length > 0 && (
        <ActionTable caption="Actions that are due, soonest first" rows={coming} />
      )}
      {past.length > 0 && (
        <ActionTable caption="Actions whose day has passed, in the last three months" rows={past} />
      )}
      {hasMore && (
        <p className="govuk-body">
          There are more, due later. They stand in the audits themselves.
        </p>
      )}
      {items.length > 0 && withheld > 0 && (
        <p className="govuk-body">{withheldInWords(withheld)}</p>
      )}
      <p className="govuk-body">
        Plumbline does not record yet whether an action was done: ticking actions off comes later.
        An action whose day has passed may have been done.
      </p>
    </>
  );
}

function ActionTable({ caption, rows }: { caption: string; rows: readonly TeamAction[] }) {
  return (
    <Table
      caption={caption}
      captionSize="s"
      stacks
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          name: "Due",
          heading: "Due",
          isRowHeading: true,
          cell: ({ dueOn }) => <span className="no-wrap">{dateShort(dueOn)}</span>,
        },
        { name: "What", heading: "What", cell: ({ action }) => action ?? "–" },
        { name: "Who", heading: "Who", cell: ({ owner }) => owner ?? "–" },
        {
          name: "From audit",
          heading: "From audit",
          cell: ({ audit }) => (
            <Link className="govuk-link no-wrap" to={paths.audit(audit.id)}>
              {audit.caseReference}
            </Link>
          ),
        },
      ]}
    />
  );
}

function actionsInWords({ items, withheld }: TeamActions, past: number, coming: number): string {
  if (items.length === 0) {
    return withheld === 0
      ? "No action from the team’s final audits is due, and none was in the last three months."
      : withheldInWords(withheld);
  }
  const due =
    coming === 0 ? "No action is due from today on." : `${many(coming)} due from today on.`;
  return past === 0
    ? due
    : `${due} ${past === 1 ? "1 action was" : `${past} actions were`} due in the last three months.`;
}

function many(count: number): string {
  return count === 1 ? "1 action is" : `${count} actions are`;
}

function withheldInWords(withheld: number): string {
  return `${withheld === 1 ? "1 action stands" : `${withheld} actions stand`} in audits whose text you may not read.`;
}
