import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import {
  changeServiceClient,
  forgetServiceClient,
  getServiceClient,
} from "@/features/reporting/api/service-clients";
import { ClientFields } from "@/features/reporting/components/client-fields";
import { OnTool } from "@/features/reporting/components/on-tool";
import {
  faultsIn,
  mayKeepOpen,
  offersSupervision,
  requestOf,
  typedFrom,
} from "@/features/reporting/fields";
import { refusalLines } from "@/features/reporting/words";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { queryKeys } from "@/lib/api/query-keys";
import type { Versioned } from "@/lib/api-client";
import type { Me, ServiceClient } from "@/lib/api-types";
import { todayInLondon } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { type ErrorLine, ProblemError } from "@/lib/problem";

/** Renames, prolongs or narrows a reporting tool. */
export function ChangeReportingToolPage() {
  return <OnTool changes>{(before, me) => <ChangeTool before={before} me={me} />}</OnTool>;
}

function ChangeTool({ before, me }: { before: Versioned<ServiceClient>; me: Me }) {
  const today = todayInLondon();
  const { id, expiresOn } = before.value;
  // As it was when the page was opened: what a newer version says does not touch what is typed.
  const [opened] = useState(() => typedFrom(before.value));
  const [typed, setTyped] = useState(opened);
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const isTouched = JSON.stringify(typed) !== JSON.stringify(opened);
  const { dialog, letGo } = useAskBeforeLeaving(
    isTouched,
    "Save first, or what you changed is lost.",
  );

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const mayProlong = mayKeepOpen(me, typed.scopes);
    const faults = faultsIn(typed, today, { expiresOn, mayProlong });
    setLines(faults);
    if (faults.length > 0) {
      return;
    }
    setBusy(true);
    try {
      const changed = await changeServiceClient(before, requestOf(typed));
      letGo();
      client.setQueryData(queryKeys.serviceClient(id), changed);
      await forgetServiceClient(client, id);
      await navigate(paths.reportingTool(id), { state: "changed" });
    } catch (error) {
      setBusy(false);
      setLines(refusalLines(error));
      if (error instanceof ProblemError && error.status === 412) {
        const fresh = await getServiceClient(id).catch(() => undefined);
        client.setQueryData(queryKeys.serviceClient(id), fresh ?? before);
      }
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Change the reporting tool"
          caption={before.value.name}
          errors={lines}
          before={<BackLink to={paths.reportingTool(id)}>Back to the tool</BackLink>}
        >
          <form noValidate onSubmit={(event) => void save(event)}>
            <ClientFields
              typed={typed}
              lines={lines}
              offersSupervision={offersSupervision(me, before.value)}
              isBeyondThem={!mayKeepOpen(me, before.value.scopes)}
              onChange={setTyped}
            />
            <Button type="submit" busy={isBusy}>
              Save
            </Button>
          </form>
        </Page>
        {dialog}
      </div>
    </div>
  );
}
