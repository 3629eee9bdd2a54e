import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Link, useNavigate } from "react-router";
import { forgetServiceClient } from "@/features/reporting/api/service-clients";
import { refusalLines } from "@/features/reporting/words";
import { Button, ButtonGroup } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { queryKeys } from "@/lib/api/query-keys";
import type { ServiceClient } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

interface ConfirmationProps {
  client: ServiceClient;
  title: string;
  button: string;
  /** What the tool's page says afterwards. */
  done: "ended" | "revoked";
  onConfirm: () => Promise<unknown>;
  children: ReactNode;
}

/** Asks before something stops at once: what stops, and a way back. */
export function Confirmation(props: ConfirmationProps) {
  const { client: tool, title, button, done, onConfirm, children } = props;
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const to = paths.reportingTool(tool.id);

  const confirm = async () => {
    setBusy(true);
    setLines([]);
    try {
      await onConfirm();
      // Forgotten rather than replaced: this page must not hear that there is nothing left to stop.
      client.removeQueries({ queryKey: queryKeys.serviceClient(tool.id) });
      await navigate(to, { state: done });
      void client.invalidateQueries({ queryKey: queryKeys.serviceClients });
    } catch (error) {
      setBusy(false);
      setLines(refusalLines(error));
      void forgetServiceClient(client, tool.id);
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page title={title} caption={tool.name} errors={lines}>
          {children}
          <ButtonGroup>
            <Button busy={isBusy} onClick={() => void confirm()}>
              {button}
            </Button>
            <Link className="govuk-link" to={to}>
              Leave it as it is
            </Link>
          </ButtonGroup>
        </Page>
      </div>
    </div>
  );
}
