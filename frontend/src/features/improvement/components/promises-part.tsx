import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { useCompletion } from "@/features/improvement/api/get-figures";
import { ActionsPart } from "@/features/improvement/components/actions-part";
import { Question } from "@/features/improvement/components/question";
import type { Period } from "@/features/improvement/period";
import { completionInWords } from "@/features/improvement/words";
import { openConcerns, useConcerns } from "@/lib/api/list-concerns";
import { paths } from "@/lib/paths";

interface PromisesPartProps {
  /** Whether safety concerns are shown to the reader at all. */
  seesConcerns: boolean;
  /** Only this team's; all without. */
  team?: string;
  /** The days for which audits were planned; without, nothing is said of that. */
  planned?: Period;
  today: string;
}

/** What is known of what was promised: safety concerns until they are taken up. */
export function PromisesPart({ seesConcerns, team, planned, today }: PromisesPartProps) {
  return (
    <Question asked="Are we doing what we said?">
      {seesConcerns ? (
        <Concerns {...(team === undefined ? {} : { team })} />
      ) : (
        <p className="govuk-body">
          Safety concerns are shown to those whom the council names for it.
        </p>
      )}
      {planned !== undefined && <Planned period={planned} />}
      {team === undefined ? (
        <p className="govuk-body">
          What else was agreed stands in each audit, under its actions, and on the page of each
          team. Plumbline does not record yet whether an action was done, so no figure is given
          here.
        </p>
      ) : (
        <ActionsPart team={team} today={today} />
      )}
    </Question>
  );
}

function Planned({ period }: { period: Period }) {
  return (
    <Answer query={useCompletion(period)} waiting="Counting planned audits" isPart>
      {({ total }) => (
        <p className="govuk-body-l">
          {completionInWords(total)}{" "}
          {total.planned > 0 && (
            <Link
              className="govuk-link"
              to={paths.completion({ type: "case_file", from: period.from, to: period.to })}
            >
              Planned audits
            </Link>
          )}
        </p>
      )}
    </Answer>
  );
}

function Concerns({ team }: { team?: string }) {
  return (
    <Answer query={useConcerns()} waiting="Looking for safety concerns" isPart>
      {(items) => {
        const own = items.filter(({ audit }) => team === undefined || audit.team.code === team);
        const open = openConcerns(own);
        return (
          <p className="govuk-body-l">
            {own.length === 0
              ? "No safety concern has been raised."
              : `${takenUp(open, own.length)} `}
            {own.length > 0 && (
              <Link className="govuk-link" to={paths.safetyConcerns()}>
                Safety concerns
              </Link>
            )}
          </p>
        );
      }}
    </Answer>
  );
}

function takenUp(open: number, all: number): string {
  if (open === 0) {
    return all === 1
      ? "The one safety concern raised has been taken up."
      : `All ${all} safety concerns raised have been taken up.`;
  }
  return `${open} of ${all} safety ${all === 1 ? "concern" : "concerns"} raised ${open === 1 ? "has" : "have"} not been taken up yet.`;
}
