import { Link, useLocation } from "react-router";
import { Answer } from "@/components/answer";
import { useTasks } from "@/features/practitioner/api/list-tasks";
import { ButtonLink } from "@/govuk/button";
import { SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import type { WorkItem } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** Where somebody begins whose own work is audited. */
export function PractitionerHomePage() {
  const justReflected = useLocation().state === "reflected";
  return (
    <Answer query={useTasks()} waiting="Loading your work">
      {(items) => (
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-two-thirds">
            <Page
              title="My work"
              before={justReflected && <Reflected />}
              underTitle={<p className="govuk-body">{countInWords(items)}</p>}
            >
              {items.length === 0 ? <Nothing /> : <Tasks items={items} />}
              <p className="govuk-body">
                <Link className="govuk-link" to={paths.audits()}>
                  Audits of your work
                </Link>
              </p>
            </Page>
          </div>
        </div>
      )}
    </Answer>
  );
}

function Reflected() {
  return (
    <SuccessBanner heading="Your view is recorded.">
      <p className="govuk-body">
        You will be shown the audit, with the auditor’s grades, when it is final.
      </p>
    </SuccessBanner>
  );
}

function Nothing() {
  return (
    <p className="govuk-body">
      When an auditor invites you to take part in an audit of your work, or an audit of it is
      finished, it will be listed here.
    </p>
  );
}

function Tasks({ items }: { items: readonly WorkItem[] }) {
  return (
    <ul className="task-cards">
      {items.map(({ task, audit }) => (
        <li key={`${task} ${audit.id}`} className="task-cards__item">
          <h2 className="govuk-heading-m">
            {task === "respond"
              ? `The audit of ${audit.caseReference} is finished`
              : `Your view of the work in ${audit.caseReference}`}
          </h2>
          <p className="govuk-body">
            {task === "respond"
              ? "Read what the auditor found, then say that you have read it or where you see it otherwise."
              : "Before you are shown what the auditor thinks, say how you see it yourself."}
          </p>
          <p className="govuk-body-s quiet">
            {audit.team.label}, audit date {dateInWords(audit.auditedOn)}, auditor{" "}
            {audit.auditor.name}
          </p>
          <ButtonLink to={task === "respond" ? paths.respond(audit.id) : paths.reflect(audit.id)}>
            {task === "respond" ? "Read and answer" : "Write your own view"}
            <span className="govuk-visually-hidden"> of case {audit.caseReference}</span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function countInWords(items: readonly WorkItem[]): string {
  if (items.length === 0) {
    return "Nothing is waiting for you.";
  }
  return items.length === 1
    ? "One thing is waiting for you."
    : `${items.length} things are waiting for you.`;
}
