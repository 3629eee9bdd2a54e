import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { DateField } from "@/components/date-field";
import { useChanges, usual, type Whose } from "@/features/improvement/api/get-figures";
import { auditsBehind } from "@/features/improvement/audits-behind";
import { Question } from "@/features/improvement/components/question";
import { TableFiles } from "@/features/improvement/components/table-files";
import { lastMeeting, type Period } from "@/features/improvement/period";
import { changesInWords, turnsInWords } from "@/features/improvement/words";
import { type Column, Table } from "@/govuk/table";
import type { FigureChange, FigureChanges } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { proportionInWords } from "@/lib/proportions";

interface ChangesPartProps {
  period: Period;
  today: string;
  team?: Whose;
}

/** What changed since the group last met; the day is in the address, so that a link can be sent. */
export function ChangesPart({ period, today, team }: ChangesPartProps) {
  const [params, setParams] = useSearchParams();
  const [isFuture, setFuture] = useState(false);
  const since = lastMeeting(params, today);
  const changes = useChanges(since, period.from, team);
  const ask = (day: string | null) => {
    setFuture(day !== null && day > today);
    if (day !== null && day <= today) {
      const next = new URLSearchParams(params);
      next.set("since", day);
      setParams(next, { replace: true, preventScrollReset: true });
    }
  };
  return (
    <Question asked="What did we learn since last time?">
      <div className="no-print">
        <DateField
          id="since"
          label="When was the last meeting?"
          value={since}
          error={isFuture ? "The last meeting must be today or in the past" : undefined}
          onChange={ask}
        />
      </div>
      <div aria-busy={changes.isPlaceholderData} aria-live="polite">
        <Answer query={changes} waiting="Comparing the figures" isPart>
          {(found) => <Changes found={found} since={since} hasTeams={team === undefined} />}
        </Answer>
      </div>
    </Question>
  );
}

interface ChangesProps {
  found: FigureChanges;
  since: string;
  hasTeams: boolean;
}

function Changes({ found, since, hasTeams }: ChangesProps) {
  const { total, definition } = found;
  const rows = found.rows.filter(hasChanged);
  const regraded = total.raised + total.lowered;
  return (
    <>
      <p className="govuk-body-l">{changesInWords(since, total)}</p>
      {turnsInWords(total).map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence}
        </p>
      ))}
      {hasTeams && rows.length > 0 && (
        <Table
          caption={`What changed since ${dateInWords(since)}, by team`}
          captionSize="s"
          columns={columnsOf(found, since)}
          rows={rows}
          footer={rows.length > 1 ? [total] : []}
          keyOf={({ key }) => key ?? "total"}
          isDense
          stacks
        />
      )}
      {total.newlyCounted.of + regraded + total.lateChecks > 0 && (
        <TableFiles
          path="/api/measures/changes"
          query={{ ...usual({ from: definition.from ?? "" }, definition.team ?? undefined), since }}
          fileName="changes"
          what="what changed"
        />
      )}
      {total.newlyCounted.of + regraded > 0 && (
        <p className="govuk-body">
          {total.newlyCounted.of > 0 && (
            <Link className="govuk-link" to={auditsBehind(definition, { countedSince: since })}>
              Audits counted for the first time
            </Link>
          )}
          {total.newlyCounted.of > 0 && regraded > 0 && ". "}
          {regraded > 0 && (
            <Link className="govuk-link" to={auditsBehind(definition, { regradedSince: since })}>
              Audits with another grade than then
            </Link>
          )}
        </p>
      )}
      {definition.from !== null && (
        <p className="govuk-body-s quiet">
          Of audits dated {dateInWords(definition.from)} or later, this month’s included.
        </p>
      )}
    </>
  );
}

function columnsOf({ definition }: FigureChanges, since: string): Column<FigureChange>[] {
  const counted = ({ key, newlyCounted }: FigureChange) =>
    newlyCounted.of === 0 || key === null ? (
      newlyCounted.of
    ) : (
      <Link
        className="govuk-link"
        to={auditsBehind(definition, { team: key, countedSince: since })}
      >
        {newlyCounted.of}
      </Link>
    );
  return [
    { name: "Team", heading: "Team", isRowHeading: true, cell: ({ label }) => label },
    { name: "Share then", heading: "Share then", cell: ({ before }) => inWords(before) },
    { name: "Share now", heading: "Share now", cell: ({ after }) => inWords(after) },
    { name: "New audits", heading: "New audits", isNumber: true, cell: counted },
    {
      name: "Late checks",
      heading: "Late second checks",
      isNumber: true,
      cell: ({ lateChecks }) => lateChecks,
    },
    { name: "Raised", heading: "Grades raised", isNumber: true, cell: ({ raised }) => raised },
    { name: "Lowered", heading: "Grades lowered", isNumber: true, cell: ({ lowered }) => lowered },
  ];
}

function inWords({ count, of }: { count: number; of: number }): string {
  return of === 0 ? "–" : proportionInWords(count, of);
}

function hasChanged(row: FigureChange): boolean {
  const { newlyCounted, countedAgain, noLongerCounted, lateChecks, raised, lowered } = row;
  const moved = lateChecks + raised + lowered;
  return newlyCounted.of + countedAgain.of + noLongerCounted.of + moved > 0;
}
