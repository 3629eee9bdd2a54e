import type { FormEvent, ReactNode } from "react";
import { Navigate, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { Button, ButtonGroup } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { useAudit } from "@/lib/api/get-audit";
import type { Versioned } from "@/lib/api-client";
import type { AllowedAction, Audit } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

interface StepOnAuditProps {
  action: AllowedAction;
  children: (audit: Versioned<Audit>) => ReactNode;
}

/** Opens a step's page where the server allows the step, and the audit itself where it does not. */
export function StepOnAudit({ action, children }: StepOnAuditProps) {
  const { id = "" } = useParams();
  return (
    <Answer query={useAudit(id)} waiting="Loading the audit">
      {(audit) =>
        audit.value.allowedActions.includes(action) ? (
          children(audit)
        ) : (
          <Navigate to={paths.audit(id)} replace />
        )
      }
    </Answer>
  );
}

interface StepPageProps {
  audit: Audit;
  title: string;
  button: string;
  lines: readonly ErrorLine[];
  isBusy: boolean;
  onSend: () => void;
  children: ReactNode;
}

/** A step's page: what it does, what it needs, one button. */
export function StepPage(props: StepPageProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    props.onSend();
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title={props.title}
          caption={`Audit of ${props.audit.caseReference}`}
          errors={props.lines}
          before={<BackLink to={paths.audit(props.audit.id)}>Back to the audit</BackLink>}
        >
          <form noValidate onSubmit={send}>
            {props.children}
            <ButtonGroup>
              <Button type="submit" busy={props.isBusy}>
                {props.button}
              </Button>
            </ButtonGroup>
          </form>
        </Page>
      </div>
    </div>
  );
}
