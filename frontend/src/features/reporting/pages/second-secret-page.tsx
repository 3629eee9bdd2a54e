import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { addSecret, forgetServiceClient } from "@/features/reporting/api/service-clients";
import { NewSecret } from "@/features/reporting/components/new-secret";
import { OnTool } from "@/features/reporting/components/on-tool";
import { NoSecretFromThem } from "@/features/reporting/components/secrets";
import { mayKeepOpen } from "@/features/reporting/fields";
import { refusalLines } from "@/features/reporting/words";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { ServiceClient, ServiceClientWithSecret } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

/** Makes another secret, so that a tool moves over without a gap. */
export function SecondSecretPage() {
  const [made, setMade] = useState<ServiceClientWithSecret>();
  return made !== undefined ? (
    <NewSecret made={made} done="A new secret is made." />
  ) : (
    <OnTool changes>
      {({ value }, me) => (
        <AddSecret client={value} mayAdd={mayKeepOpen(me, value.scopes)} onMade={setMade} />
      )}
    </OnTool>
  );
}

interface AddSecretProps {
  client: ServiceClient;
  mayAdd: boolean;
  onMade: (made: ServiceClientWithSecret) => void;
}

function AddSecret({ client: { id, name, secrets }, mayAdd, onMade }: AddSecretProps) {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const isSecond = secrets.length > 0;

  const add = async () => {
    setBusy(true);
    setLines([]);
    try {
      const made = await addSecret(id);
      onMade(made);
    } catch (error) {
      setBusy(false);
      setLines(refusalLines(error));
    }
    await forgetServiceClient(client, id);
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title={isSecond ? "Add a second secret" : "Add a secret"}
          caption={name}
          errors={lines}
          before={<BackLink to={paths.reportingTool(id)}>Back to the tool</BackLink>}
        >
          {isSecond && mayAdd && (
            <>
              <p className="govuk-body">
                Two secrets work side by side, so a report can be moved to a new one and never
                fails:
              </p>
              <ol className="govuk-list govuk-list--number steps">
                <li>Make the second secret here and copy it.</li>
                <li>Enter it in every place where the tool has the first one.</li>
                <li>Refresh the report once, to see that it loads.</li>
                <li>Come back and end the first secret.</li>
              </ol>
            </>
          )}
          {mayAdd ? (
            <Button busy={isBusy} onClick={() => void add()}>
              Make the secret
            </Button>
          ) : (
            <NoSecretFromThem />
          )}
        </Page>
      </div>
    </div>
  );
}
