import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Answer } from "@/components/answer";
import { createServiceClient } from "@/features/reporting/api/service-clients";
import { ClientFields } from "@/features/reporting/components/client-fields";
import { NewSecret } from "@/features/reporting/components/new-secret";
import { faultsIn, nothingTyped, offersSupervision, requestOf } from "@/features/reporting/fields";
import { refusalLines } from "@/features/reporting/words";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { useMe } from "@/lib/api/me";
import { queryKeys } from "@/lib/api/query-keys";
import type { Me, ServiceClientWithSecret } from "@/lib/api-types";
import { todayInLondon } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

/** Lets a reporting tool sign in, and shows its secret this once. */
export function NewReportingToolPage() {
  const me = useMe();
  const [made, setMade] = useState<ServiceClientWithSecret>();
  return made !== undefined ? (
    <NewSecret made={made} done={`${made.client.name} may sign in now.`} />
  ) : (
    <Answer query={me} waiting="Loading the form">
      {(known) => <NewTool me={known} onMade={setMade} />}
    </Answer>
  );
}

interface NewToolProps {
  me: Me;
  onMade: (made: ServiceClientWithSecret) => void;
}

function NewTool({ me, onMade }: NewToolProps) {
  const today = todayInLondon();
  const [typed, setTyped] = useState(() => nothingTyped(today));
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const faults = faultsIn(typed, today);
    setLines(faults);
    if (faults.length > 0) {
      return;
    }
    setBusy(true);
    try {
      const made = await createServiceClient(requestOf(typed));
      void client.invalidateQueries({ queryKey: queryKeys.serviceClients });
      onMade(made);
    } catch (error) {
      setBusy(false);
      setLines(refusalLines(error));
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Add a reporting tool"
          errors={lines}
          before={<BackLink to={paths.reportingTools()}>Reporting tools</BackLink>}
        >
          <form noValidate onSubmit={(event) => void add(event)}>
            <ClientFields
              typed={typed}
              lines={lines}
              offersSupervision={offersSupervision(me)}
              onChange={setTyped}
            />
            <Button type="submit" busy={isBusy}>
              Add the tool
            </Button>
          </form>
        </Page>
      </div>
    </div>
  );
}
