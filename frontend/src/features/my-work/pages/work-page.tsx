import { Answer } from "@/components/answer";
import { useWork } from "@/features/my-work/api/list-work";
import { WorkList } from "@/features/my-work/components/work-list";
import { ButtonLink } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { hasRole, useMe } from "@/lib/api/me";
import type { WorkItem } from "@/lib/api-types";
import { listInWords } from "@/lib/labels";
import { paths } from "@/lib/paths";

/** What waits for the person, soonest due first. */
export function WorkPage() {
  const me = useMe().data;
  const mayStart = hasRole(me, "auditor", "administrator", "practice_improvement");
  return (
    <Answer query={useWork()} waiting="Loading your work">
      {(items) => (
        <Page title="My work" underTitle={<p className="govuk-body">{countInWords(items)}</p>}>
          {items.length === 0 ? <Nothing mayStart={mayStart} /> : <WorkList items={items} />}
          {mayStart && (
            <ButtonLink to={paths.newAudit()} secondary={items.length > 0}>
              Start an audit
            </ButtonLink>
          )}
        </Page>
      )}
    </Answer>
  );
}

function Nothing({ mayStart }: { mayStart: boolean }) {
  return (
    <p className="govuk-body">
      Nothing is waiting for you. Audits you start or are given, and second checks you may do, will
      be listed here with the day they are due.
      {mayStart && " You can start one now."}
    </p>
  );
}

function countInWords(items: readonly WorkItem[]): string {
  const count = (...tasks: WorkItem["task"][]) =>
    items.filter(({ task }) => tasks.includes(task)).length;
  const [audits, checks, settling, views] = [
    count("audit"),
    count("second_check"),
    count("third_opinion", "decide_challenge"),
    count("reflect", "respond"),
  ];
  if (items.length === 0) {
    return "You are up to date.";
  }
  const parts = [
    audits > 0 ? `${audits} ${audits === 1 ? "audit" : "audits"} to finish` : "",
    checks > 0 ? `${checks} second ${checks === 1 ? "check" : "checks"} to do` : "",
    settling > 0
      ? `${settling} ${settling === 1 ? "disagreement" : "disagreements"} to settle`
      : "",
    views > 0 ? `${views} ${views === 1 ? "audit" : "audits"} of your work to answer` : "",
  ];
  return `${listInWords(parts.filter(Boolean))}, soonest due first.`;
}
