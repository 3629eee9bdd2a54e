import { Navigate, useParams } from "react-router";
import { endSecret } from "@/features/reporting/api/service-clients";
import { Confirmation } from "@/features/reporting/components/confirmation";
import { OnTool } from "@/features/reporting/components/on-tool";
import { mayKeepOpen } from "@/features/reporting/fields";
import { WarningText } from "@/govuk/notices";
import type { ServiceClient, ServiceClientSecret } from "@/lib/api-types";
import { dateInWords, dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** Ends one secret of a reporting tool. */
export function EndSecretPage() {
  const { secretId } = useParams();
  return (
    <OnTool changes>
      {({ value }, me) => {
        const secret = value.secrets.find(({ id }) => id === secretId);
        return secret === undefined ? (
          <Navigate to={paths.reportingTool(value.id)} replace />
        ) : (
          <EndSecret client={value} secret={secret} mayAdd={mayKeepOpen(me, value.scopes)} />
        );
      }}
    </OnTool>
  );
}

interface EndSecretProps {
  client: ServiceClient;
  secret: ServiceClientSecret;
  /** Whether whoever ends it may add another in its place. */
  mayAdd: boolean;
}

function EndSecret({ client, secret, mayAdd }: EndSecretProps) {
  const isLast = client.secrets.length === 1;
  return (
    <Confirmation
      client={client}
      title={`End the secret that ends with ${secret.hint}`}
      button="End this secret"
      done="ended"
      onConfirm={() => endSecret(client.id, secret.id)}
    >
      <p className="govuk-body">
        It has worked since {dateInWords(dayOf(secret.createdAt))}. Whatever uses it is refused at
        once, and a load that is under way is cut off. It cannot be taken up again.
      </p>
      {isLast ? (
        <WarningText>
          It is the only secret of this tool. Every report that signs in as it fails until{" "}
          {mayAdd
            ? "you add another"
            : "an administrator who may see supervision audits adds another"}{" "}
          and that one is entered.
        </WarningText>
      ) : (
        <p className="govuk-body">The other secret goes on working.</p>
      )}
    </Confirmation>
  );
}
