import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { changeFacts } from "@/features/allocation/api/change-facts";
import { FactsFields } from "@/features/allocation/components/facts-fields";
import { auditDate, type Facts, missingFacts } from "@/features/allocation/components/facts-form";
import { PopulationField } from "@/features/allocation/components/population-field";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { getAudit, keepAudit, useAudit } from "@/lib/api/get-audit";
import { queryKeys } from "@/lib/api/query-keys";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";
import { partsFromIso, todayInLondon } from "@/lib/dates";
import { samplingsFor } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField, ProblemError } from "@/lib/problem";

/** Puts right what was entered about the case when the audit was started. */
export function AuditFactsPage() {
  const { id = "" } = useParams();
  return (
    <Answer query={useAudit(id)} waiting="Loading the case">
      {(audit) =>
        audit.value.allowedActions.includes("edit") ? (
          <AuditFacts key={id} audit={audit} />
        ) : (
          <Navigate to={paths.audit(id)} replace />
        )
      }
    </Answer>
  );
}

function AuditFacts({ audit }: { audit: Versioned<Audit> }) {
  const { value } = audit;
  const [facts, setFacts] = useState<Facts>(factsOf(value));
  const [population, setPopulation] = useState(value.population);
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const messages = messagesByField(lines);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const faults = missingFacts(facts, todayInLondon());
    const date = auditDate(facts);
    setLines(faults);
    if (faults.length > 0 || date === undefined || facts.sampling === null) {
      return;
    }
    setBusy(true);
    try {
      const changed = await changeFacts(audit, {
        team: facts.team,
        sampling: facts.sampling,
        auditedOn: date,
        caseReference: facts.caseReference.trim(),
        ...(facts.worker === (value.worker?.username ?? "")
          ? {}
          : { worker: facts.worker === "" ? null : facts.worker }),
        ...(population === value.population || population === null ? {} : { population }),
      });
      keepAudit(client, changed);
      void client.invalidateQueries({ queryKey: queryKeys.form(value.id) });
      await navigate(paths.audit(value.id));
    } catch (error) {
      setLines(errorLines(error));
      setBusy(false);
      if (error instanceof ProblemError && error.status === 412) {
        // What is on the page goes with the newer version when it is saved again.
        const fresh = await getAudit(value.id).catch(() => undefined);
        if (fresh !== undefined) {
          client.setQueryData(queryKeys.audit(value.id), fresh);
        }
      }
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Change the facts of the case"
          caption={`Audit of ${value.caseReference}`}
          errors={lines}
          before={<BackLink to={paths.audit(value.id)}>Back to the audit</BackLink>}
        >
          <form noValidate onSubmit={(event) => void save(event)}>
            {value.tool !== null && value.population !== null && (
              <PopulationField
                tool={value.tool}
                value={population}
                error={messages.population}
                onChange={setPopulation}
              />
            )}
            <FactsFields
              facts={facts}
              type={value.type}
              offered={samplingsFor(value.tool?.kind ?? null)}
              messages={messages}
              onChange={setFacts}
            />
            <Button type="submit" busy={isBusy}>
              Save
            </Button>
          </form>
        </Page>
      </div>
    </div>
  );
}

function factsOf({ caseReference, auditedOn, team, sampling, worker }: Audit): Facts {
  return {
    caseReference,
    auditedOn: partsFromIso(auditedOn),
    team: team.code,
    sampling,
    worker: worker?.username ?? "",
  };
}
