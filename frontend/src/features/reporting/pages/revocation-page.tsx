import { revokeServiceClient } from "@/features/reporting/api/service-clients";
import { Confirmation } from "@/features/reporting/components/confirmation";
import { OnTool } from "@/features/reporting/components/on-tool";
import { lastUsedInWords } from "@/features/reporting/words";
import { WarningText } from "@/govuk/notices";

/** Shuts a reporting tool out for good. */
export function RevocationPage() {
  return (
    <OnTool changes>
      {({ value }) => (
        <Confirmation
          client={value}
          title="Revoke this tool"
          button="Revoke this tool"
          done="revoked"
          onConfirm={() => revokeServiceClient(value.id)}
        >
          <WarningText>This is for good. A revoked tool is never let in again.</WarningText>
          <p className="govuk-body">At once:</p>
          <ul className="govuk-list govuk-list--bullet">
            <li>all its secrets stop working, and every report that signs in as it fails</li>
            <li>a load that is under way is cut off</li>
          </ul>
          <p className="govuk-body">
            What a report has loaded already stays there; Plumbline cannot call it back.
          </p>
          <p className="govuk-body">Last used: {lastUsedInWords(value.lastUsedAt)}</p>
        </Confirmation>
      )}
    </OnTool>
  );
}
