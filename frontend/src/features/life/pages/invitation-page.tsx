import { StepOnAudit, StepPage } from "@/components/step/step-page";
import { useStep } from "@/components/step/use-step";
import { invitePractitioner } from "@/features/life/api/take-step";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

/** Asks the worker to take part in the audit of their work. */
export function InvitationPage() {
  return (
    <StepOnAudit action="invite_practitioner">
      {(audit) => <Invitation audit={audit} />}
    </StepOnAudit>
  );
}

function Invitation({ audit }: { audit: Versioned<Audit> }) {
  const { lines, isBusy, take } = useStep(audit);
  const name = audit.value.worker?.name ?? "the worker";
  return (
    <StepPage
      audit={audit.value}
      title={`Invite ${name} to take part`}
      button={`Invite ${name}`}
      lines={lines}
      isBusy={isBusy}
      onSend={() => void take([], invitePractitioner)}
    >
      <p className="govuk-body">
        {name} will find this audit under “My work” and can write their own view of the work, and
        their own grade if they wish.
      </p>
      <p className="govuk-body">
        They see neither your grades nor your text until they have written their view and the audit
        is final. You see their view as soon as they record it.
      </p>
      <p className="govuk-body">
        Plumbline sends no email. Tell them yourself that you have invited them, and why.
      </p>
    </StepPage>
  );
}
