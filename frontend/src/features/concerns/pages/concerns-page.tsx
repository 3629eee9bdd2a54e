import { useState } from "react";
import { Answer } from "@/components/answer";
import { ConcernFacts } from "@/features/concerns/components/concern-facts";
import { OpenConcern } from "@/features/concerns/components/open-concern";
import { SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { openConcerns, useConcerns } from "@/lib/api/list-concerns";
import type { Concern } from "@/lib/api-types";
import { type ErrorLine, messagesByField } from "@/lib/problem";

/** Children who may be unsafe, those first whom nobody has taken up. */
export function ConcernsPage() {
  return (
    <Answer query={useConcerns()} waiting="Loading the safety concerns">
      {(items) => <Concerns items={items} />}
    </Answer>
  );
}

function Concerns({ items }: { items: readonly Concern[] }) {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const messages = messagesByField(lines);
  const open = items.filter(({ concern }) => concern.acknowledgedAt === null);
  const done = items.filter(({ concern }) => concern.acknowledgedAt !== null);
  const last = taken.at(-1);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Safety concerns"
          errors={lines}
          before={
            last !== undefined && (
              <SuccessBanner
                key={taken.length}
                heading={`You have taken up the concern about ${last}.`}
              />
            )
          }
          underTitle={<p className="govuk-body">{inWords(openConcerns(items))}</p>}
        >
          {items.length === 0 && (
            <p className="govuk-body">
              When an auditor sees that a child may be unsafe now, they say so at once and it stands
              here, whatever the grade of the audit.
            </p>
          )}
          {open.map((item) => (
            <OpenConcern
              key={item.concern.id}
              item={item}
              error={messages[`doing-${item.concern.id}`]}
              onFaults={setLines}
              onTaken={(caseReference) => setTaken([...taken, caseReference])}
            />
          ))}
          {done.length > 0 && <h2 className="govuk-heading-m">Taken up</h2>}
          {done.map((item) => (
            <section
              key={item.concern.id}
              className="concern concern--taken"
              aria-labelledby={`concern-${item.concern.id}`}
            >
              <h3 className="govuk-heading-s" id={`concern-${item.concern.id}`}>
                Case {item.audit.caseReference}
              </h3>
              <ConcernFacts item={item} />
            </section>
          ))}
        </Page>
      </div>
    </div>
  );
}

function inWords(open: number): string {
  if (open === 0) {
    return "None is waiting to be taken up.";
  }
  return open === 1
    ? "One is waiting for somebody to take it up."
    : `${open} are waiting for somebody to take them up.`;
}
