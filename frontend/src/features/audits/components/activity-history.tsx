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
        {data?.map((entry) => (
          <li className="timeline__item" key={`${entry.at} ${entry.action} ${entry.who}`}>
            <span className="timeline__what">{inWords(entry)}</span>
            <span className="timeline__when">
              {entry.who}, {momentInWords(entry.at)}
            </span>
          </li>
        ))}
      </ol>
    </Details>
  );
}

function inWords({ action }: ActivityEntry): string {
  const plain = action.replaceAll("_", " ");
  return actions[action] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
