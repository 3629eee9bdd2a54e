import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { changeAudit } from "@/features/audits/api/change-audit";
import { FactsFields } from "@/features/audits/components/facts-fields";
import {
  auditDate,
  type Facts,
  missingFacts,
  partsOf,
} from "@/features/audits/components/facts-form";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { keepAudit, useAudit } from "@/lib/api/get-audit";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";
import { todayInLondon } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

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
  const [facts, setFacts] = useState<Facts>({
    caseReference: value.caseReference,
    auditedOn: partsOf(value.auditedOn),
    team: value.team.code,
    sampling: value.sampling,
  });
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const faults = missingFacts(facts, todayInLondon());
    const date = auditDate(facts);
    setLines(faults);
    if (faults.length > 0 || date === undefined || facts.sampling === null) {
      return;
    }
    const { team, sampling } = facts;
    const change = { team, sampling, auditedOn: date, caseReference: facts.caseReference.trim() };
    setBusy(true);
    try {
      keepAudit(client, await changeAudit(value.id, change, audit.etag));
      await navigate(paths.audit(value.id));
    } catch (error) {
      setLines(errorLines(error));
      setBusy(false);
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
            <FactsFields facts={facts} messages={messagesByField(lines)} onChange={setFacts} />
            <Button type="submit" busy={isBusy}>
              Save
            </Button>
          </form>
        </Page>
      </div>
    </div>
  );
}
