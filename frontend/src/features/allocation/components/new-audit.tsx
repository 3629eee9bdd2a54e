import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import {
  type Allocation,
  anotherAfter,
  emptyAllocation,
  factsWith,
  faultsIn,
  isOnlyUnready,
  requestFor,
  toolsFor,
} from "@/features/allocation/allocation-form";
import { useCreateAudit } from "@/features/allocation/api/create-audit";
import { useAuditors } from "@/features/allocation/api/list-auditors";
import { AuditorFields, conflictsInWords } from "@/features/allocation/components/auditor-fields";
import { FactsFields } from "@/features/allocation/components/facts-fields";
import { auditDate, type Facts } from "@/features/allocation/components/facts-form";
import { chosenFramework } from "@/features/allocation/components/grades-only-fields";
import { ToolFields } from "@/features/allocation/components/tool-fields";
import { Button } from "@/govuk/button";
import { InsetText, SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { hasRole } from "@/lib/api/me";
import type { Audit, AuditorItem, Framework, Me, Tool } from "@/lib/api-types";
import { dateInWords, todayInLondon } from "@/lib/dates";
import { samplingsFor } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";
import { useSettled } from "@/lib/use-settled";

interface NewAuditProps {
  me: Me;
  frameworks: readonly Framework[];
  tools: readonly Tool[];
}

/** Case references as the server takes them; others are not asked about yet. */
const REFERENCE = /^(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9./_-]{1,39}$/;

export function NewAudit({ me, frameworks, tools }: NewAuditProps) {
  const today = todayInLondon();
  const allocates = hasRole(me, "administrator", "practice_improvement");
  const offered = toolsFor(tools, me.readsSupervision);
  const [given, setGiven] = useState<Allocation>(() => emptyAllocation(today));
  const [handedOut, setHandedOut] = useState<readonly Audit[]>([]);
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const creation = useCreateAudit();
  const navigate = useNavigate();
  const auditors = useAuditors(caseSoFar(useSettled(given.facts), today)).data ?? [];
  const tool = given.gradesOnly ? undefined : offered.find(({ code }) => code === given.tool);
  const messages = messagesByField(lines);
  const set = (part: Partial<Allocation>) => setGiven((before) => ({ ...before, ...part }));

  const start = async (event: FormEvent) => {
    event.preventDefault();
    const others = allocates ? auditors : undefined;
    const faults = faultsIn(given, { tool, today, auditors: others });
    const framework = chosenFramework(given, frameworks)?.code;
    const request = requestFor(given, { tool, framework, auditors: others });
    setLines(faults);
    if (faults.length > 0 || request === undefined) {
      return;
    }
    try {
      const { value } = await creation.mutateAsync(request);
      if (!allocates || value.auditor.username === me.username) {
        await navigate(paths.audit(value.id));
      } else {
        setHandedOut([...handedOut, value]);
        setGiven(anotherAfter(given));
        window.scrollTo(0, 0);
      }
    } catch (error) {
      setLines(errorLines(error));
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title={allocates ? "Give an audit to an auditor" : "Start an audit"}
          errors={lines}
          before={<HandedOut audits={handedOut} />}
        >
          <form noValidate onSubmit={(event) => void start(event)}>
            <ToolFields
              given={given}
              tools={offered}
              frameworks={frameworks}
              messages={messages}
              onChange={set}
            />
            <FactsFields
              facts={factsWith(given.facts, tool)}
              type={tool?.auditType ?? given.type}
              offered={samplingsFor(tool?.kind ?? null)}
              messages={messages}
              onChange={(facts) => set({ facts })}
            />
            {allocates ? (
              <AuditorFields
                given={given}
                auditors={auditors}
                mayOverride={hasRole(me, "administrator")}
                messages={messages}
                onChange={set}
              />
            ) : (
              <OwnConflict auditor={auditors.find(({ username }) => username === me.username)} />
            )}
            <Button type="submit" busy={creation.isPending}>
              {allocates ? "Give the audit" : "Start the audit"}
            </Button>
          </form>
        </Page>
      </div>
    </div>
  );
}

/** What is known of the case, as far as it makes sense. */
function caseSoFar(facts: Facts, today: string) {
  const reference = facts.caseReference.trim();
  return {
    team: facts.team,
    caseReference: REFERENCE.test(reference) ? reference : "",
    worker: facts.worker,
    auditedOn: auditDate(facts) ?? today,
  };
}

/** Tells an auditor before they start that the case is not for them. */
function OwnConflict({ auditor }: { auditor: AuditorItem | undefined }) {
  return auditor === undefined || auditor.conflicts.length === 0 ? null : (
    <div role="status">
      <InsetText>
        <strong>
          {isOnlyUnready(auditor.conflicts)
            ? "You are not ready to audit on this date."
            : "You are too close to this case to audit it."}
        </strong>{" "}
        Plumbline has on record that {auditor.name} {conflictsInWords(auditor.conflicts)}.{" "}
        {isOnlyUnready(auditor.conflicts)
          ? "Ask the Practice Improvement and Outcomes Group."
          : "Ask whoever gives out audits for another case."}
      </InsetText>
    </div>
  );
}

function HandedOut({ audits }: { audits: readonly Audit[] }) {
  const last = audits.at(-1);
  return last === undefined ? null : (
    <SuccessBanner
      key={last.id}
      heading={`${last.auditor.name} has the audit of ${last.caseReference} now.`}
    >
      <p className="govuk-body">
        {last.dueOn === null ? "It has no due date. " : `It is due on ${dateInWords(last.dueOn)}. `}
        <Link className="govuk-link" to={paths.audit(last.id)}>
          Open it
        </Link>
        , or give another below.
      </p>
    </SuccessBanner>
  );
}
