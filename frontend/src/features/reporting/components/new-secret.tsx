import { useState } from "react";
import { Link } from "react-router";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { Copyable } from "@/features/reporting/components/copyable";
import { ButtonLink } from "@/govuk/button";
import { SuccessBanner, WarningText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import type { ServiceClientWithSecret } from "@/lib/api-types";
import { paths } from "@/lib/paths";

interface NewSecretProps {
  made: ServiceClientWithSecret;
  done: string;
}

/**
 * A secret, the only time that it is shown, and what to do with it. It is on this page alone, so
 * whoever has not taken it is asked before they leave.
 */
export function NewSecret({ made: { client, secret }, done }: NewSecretProps) {
  const [isTaken, setTaken] = useState(false);
  const { dialog, letGo } = useAskBeforeLeaving(
    !isTaken,
    "It is shown on this page only, and nobody can read it again. If you leave without it, the tool needs another secret.",
    "Have you copied the secret?",
  );
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Copy the secret now"
          caption={client.name}
          before={<SuccessBanner heading={done} />}
        >
          <WarningText>
            The secret is shown only now. Nobody can read it again, so put it into the tool, or into
            your council’s password store, before you leave this page.
          </WarningText>
          <Copyable name="Client id" text={client.clientId} />
          <Copyable name="Secret" text={secret} onCopied={() => setTaken(true)} />
          <h2 className="govuk-heading-m">What to do with them</h2>
          <ol className="govuk-list govuk-list--number steps">
            <li>
              In the tool, enter this address and choose the sign-in that it calls “Basic”, or user
              name and password.
            </li>
            <li>Give the client id as the user name and the secret as the password.</li>
            <li>
              Load once, then look at{" "}
              <Link className="govuk-link" to={paths.reportingTool(client.id)}>
                the tool’s page
              </Link>
              : under “Last used” it says that it came in.
            </li>
          </ol>
          <Copyable name="Address (OData)" text={`${window.location.origin}/odata/v4`} />
          <p className="govuk-body">
            <Link className="govuk-link" to={paths.connectReporting()}>
              How to connect Power BI, Excel, Qlik, R and SQL tools
            </Link>
          </p>
          <ButtonLink to={paths.reportingTool(client.id)} onClick={() => letGo()}>
            I have copied the secret
          </ButtonLink>
        </Page>
        {dialog}
      </div>
    </div>
  );
}
