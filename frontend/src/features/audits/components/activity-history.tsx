import { useState } from "react";
import { useActivity } from "@/features/audits/api/list-activity";
import { Details } from "@/govuk/details";
import type { ActivityEntry } from "@/lib/api-types";
import { momentInWords } from "@/lib/dates";
import { errorLines } from "@/lib/problem";

const actions: Readonly<Record<string, string>> = {
  audit_created: "Audit started",
  audit_allocated: "Audit allocated",
  audit_changed: "Audit changed",
  audit_read: "Audit opened",
  audit_submitted: "Audit submitted",
  audit_finalised: "Audit made final",
  audit_imported: "Audit imported",
  audit_moderated: "Second check finished",
  second_grades_recorded: "Second grades recorded",
};

/** Who did what, and who read it; fetched only when asked for. */
export function ActivityHistory({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useActivity(id, isOpen);
  return (
    <Details summary="History of this audit" onToggle={setOpen}>
      {error && <p className="govuk-body">{errorLines(error)[0]?.text}</p>}
      {!data && !error && <p className="govuk-body">Loading the history</p>}
      {data && data.length === 0 && <p className="govuk-body">Nothing is recorded yet.</p>}
      <ol className="timeline">
        {runsOf(data ?? []).map(({ first, last, times }) => (
          <li className="timeline__item" key={`${first.at} ${first.action} ${first.who}`}>
            <span className="timeline__what">
              {inWords(first)}
              {times > 1 && `, ${times} times`}
            </span>
            <span className="timeline__when">
              {first.who}, {momentInWords(last.at)}
            </span>
          </li>
        ))}
      </ol>
    </Details>
  );
}

interface Run {
  first: ActivityEntry;
  last: ActivityEntry;
  times: number;
}

/** The same done again by the same person is one line: a draft is saved every few seconds. */
function runsOf(entries: readonly ActivityEntry[]): Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run?.first.who === entry.who && run.first.action === entry.action) {
      runs[runs.length - 1] = { ...run, last: entry, times: run.times + 1 };
    } else {
      runs.push({ first: entry, last: entry, times: 1 });
    }
  }
  return runs;
}

function inWords({ action }: ActivityEntry): string {
  const plain = action.replaceAll("_", " ");
  return actions[action] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
