import { Answer } from "@/components/answer";
import { useActivity } from "@/features/audits/api/list-activity";
import type { ActivityEntry } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";

const actions: Readonly<Record<ActivityEntry["action"], string>> = {
  audit_started: "Audit started",
  audit_allocated: "Audit allocated",
  audit_changed: "Audit changed",
  audit_changed_by_import: "Audit changed by an import",
  audit_read: "Audit opened",
  audit_submitted: "Audit submitted",
  audit_finalised: "Audit made final",
  audit_imported: "Audit imported",
  audit_moderated: "Second check finished",
  audit_returned: "Audit returned to the auditor",
  return_note_answered: "Note of a return answered",
  audit_extended: "More time given",
  audit_withdrawn: "Audit withdrawn",
  audit_reopened: "Audit reopened",
  audit_selected: "Chosen for a second check",
  challenge_decided: "Challenge of the second check decided",
  conflict_overridden: "Given to somebody in spite of a conflict of interest",
  further_opinion_kept: "Further opinion kept",
  limit_overridden: "Submitted with an overall grade above its limit",
  moderator_assigned: "Second check given to a moderator",
  practitioner_invited: "Worker invited to reflect",
  practitioner_reflected: "Worker’s reflection written",
  practitioner_responded: "Worker’s answer given",
  safety_concern_raised: "Safety concern raised",
  safety_concern_taken_up: "Safety concern taken up",
  second_check_challenged: "Second check challenged",
  second_grades_recorded: "Second grades recorded",
  third_opinion_asked: "Third opinion asked for",
};

/** Who did what, and who read it, newest first. */
export function ActivityHistory({ id }: { id: string }) {
  return (
    <Answer query={useActivity(id)} waiting="Loading who did and read what" isPart>
      {(entries) =>
        entries.length === 0 ? (
          <p className="govuk-body">Nothing is recorded yet.</p>
        ) : (
          <ol className="timeline">
            {runsOf(entries)
              .toReversed()
              .map(({ first, last, times }) => (
                <li className="timeline__item" key={`${first.at} ${first.action} ${first.who}`}>
                  <span className="timeline__what">
                    {inWords(first)}
                    {times > 1 && `, ${times} times`}
                  </span>
                  <span className="timeline__when">
                    {first.who}, {momentInFull(last.at)}
                  </span>
                </li>
              ))}
          </ol>
        )
      }
    </Answer>
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

/** A server newer than this page may record what it has no words for yet. */
function inWords({ action }: ActivityEntry): string {
  return actions[action] ?? sentenceOf(action);
}

function sentenceOf(code: string): string {
  const plain = code.replaceAll("_", " ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
