import { useState } from "react";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { Button, LinkButton } from "@/govuk/button";
import { DateInput, type DateParts } from "@/govuk/date-input";
import { Table } from "@/govuk/table";
import type { Audit } from "@/lib/api-types";
import { dateInWords, isoFromParts } from "@/lib/dates";

const empty: DateParts = { day: "", month: "", year: "" };

/** The dates of the supervision sessions looked at, held against the expected interval. */
export function SessionFields({ messages }: { messages: Readonly<Record<string, string>> }) {
  const { audit, draft } = useAuditOnPage();
  const { saver, snapshot } = draft;
  const dates = saver.part("sessionDates");
  const typed = snapshot.typed.sessionDates ?? empty;
  const [error, setError] = useState<string>();
  const [said, setSaid] = useState("");

  const add = () => {
    const date = isoFromParts(typed.day, typed.month, typed.year);
    if (date === undefined) {
      setError("Enter the date of a session, for example 27 3 2026");
      return;
    }
    setError(undefined);
    saver.hold("sessionDates", undefined);
    saver.replace("sessionDates", [...new Set([...dates, date])].toSorted());
    setSaid(`${dateInWords(date)} added`);
    document.getElementById("sessionDates")?.focus();
  };
  const remove = (date: string) => {
    saver.replace(
      "sessionDates",
      dates.filter((each) => each !== date),
    );
    setSaid(`${dateInWords(date)} removed`);
    document.getElementById("sessionDates")?.focus();
  };

  return (
    <>
      <p className="govuk-body">
        Enter every session that you looked at, in any order.
        {audit.sessions?.expectedIntervalDays != null &&
          ` A session is expected at least every ${audit.sessions.expectedIntervalDays} days.`}
      </p>
      {dates.length > 0 && (
        <ul className="govuk-list session-dates">
          {dates.map((date, place) => (
            <li key={date}>
              {dateInWords(date)}{" "}
              <LinkButton onClick={() => remove(date)}>
                Remove<span className="govuk-visually-hidden"> {dateInWords(date)}</span>
              </LinkButton>
              {messages[`sessionDates-${place}`] && (
                <span className="govuk-error-message">{messages[`sessionDates-${place}`]}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <DateInput
        id="sessionDates"
        label="Date of a session"
        hint="For example, 27 3 2026"
        error={error ?? messages.sessionDates}
        value={typed}
        onChange={(parts) => {
          const isEmpty = `${parts.day}${parts.month}${parts.year}` === "";
          saver.hold("sessionDates", isEmpty ? undefined : parts);
        }}
      />
      <Button secondary onClick={add}>
        Add this session
      </Button>
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
      {audit.sessions && audit.sessions.gaps.length > 0 && <Gaps sessions={audit.sessions} />}
    </>
  );
}

type Sessions = NonNullable<Audit["sessions"]>;

/** The time between sessions, as the server holds it against what is expected. */
export function Gaps({ sessions }: { sessions: Sessions }) {
  const { gaps, gapsWithin, expectedIntervalDays } = sessions;
  const isHeld = expectedIntervalDays !== null;
  return (
    <>
      <Table
        caption="Time between sessions"
        captionSize="s"
        rows={gaps}
        keyOf={({ from }) => from}
        stacks
        columns={[
          {
            name: "Between",
            heading: "Between",
            isRowHeading: true,
            cell: ({ from, to }) =>
              `${dateInWords(from)} and ${dateInWords(to)}${isLast(gaps, from) ? " (the audit date)" : ""}`,
          },
          { name: "Days", heading: "Days", isNumber: true, cell: ({ days }) => days },
          ...(isHeld
            ? [
                {
                  name: "Within the interval",
                  heading: `Within ${expectedIntervalDays} days`,
                  cell: ({ within }: Sessions["gaps"][number]) =>
                    within === true ? "Yes" : <strong>No</strong>,
                },
              ]
            : []),
        ]}
      />
      {gapsWithin !== null && (
        <p className="govuk-body">
          {gapsWithin} of {gaps.length} {gaps.length === 1 ? "gap keeps" : "gaps keep"} to the
          expected interval.
        </p>
      )}
    </>
  );
}

function isLast(gaps: Sessions["gaps"], from: string): boolean {
  return gaps.at(-1)?.from === from;
}
