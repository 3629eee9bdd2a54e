import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  beginNextVersion,
  discardDraft,
  exportTool,
  keepToolVersion,
  retireTool,
} from "@/features/tools/api/change-tool";
import { ConfirmButton } from "@/features/tools/components/confirm-button";
import { Button, ButtonGroup, ButtonLink } from "@/govuk/button";
import { queryKeys } from "@/lib/api/query-keys";
import type { Versioned } from "@/lib/api-client";
import type { ToolVersion } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines } from "@/lib/problem";

interface VersionActionsProps {
  version: Versioned<ToolVersion>;
  onFaults: (lines: readonly ErrorLine[]) => void;
}

/** What the reader may do with a version, as the server allows it. */
export function VersionActions({ version, onFaults }: VersionActionsProps) {
  const { code, number, label, allowedActions } = version.value;
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = (action: (typeof allowedActions)[number]) => allowedActions.includes(action);

  const run = async (work: () => Promise<void>) => {
    onFaults([]);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      onFaults(errorLines(error));
      await client.invalidateQueries({ queryKey: queryKeys.toolVersion(code, number) });
    } finally {
      setBusy(false);
    }
  };
  const begin = () =>
    run(async () => {
      const next = await beginNextVersion(code);
      keepToolVersion(client, next);
      await client.invalidateQueries({ queryKey: queryKeys.tool(code), refetchType: "none" });
      client.setQueryData(queryKeys.toolVersion(code, next.value.number), next);
      await navigate(paths.editTool(code, next.value.number));
    });
  const retire = () => run(async () => keepToolVersion(client, await retireTool(version)));
  const discard = () =>
    run(async () => {
      await discardDraft(version);
      await navigate(paths.tools());
      client.removeQueries({ queryKey: queryKeys.tool(code) });
      await client.invalidateQueries({ queryKey: queryKeys.tools });
    });

  return (
    <div className="version-actions">
      <ButtonGroup>
        {may("edit") && <ButtonLink to={paths.editTool(code, number)}>Edit</ButtonLink>}
        {may("publish") && (
          <ButtonLink to={paths.publishTool(code, number)} secondary>
            Publish
          </ButtonLink>
        )}
        {may("draft_next") && (
          <Button busy={isBusy} onClick={() => void begin()}>
            Begin the next version
          </Button>
        )}
        <Button secondary onClick={() => void run(() => exportTool(code, number))}>
          Export as JSON
        </Button>
      </ButtonGroup>
      {may("retire") && (
        <ConfirmButton
          label="Retire"
          question={`After that no audit can be begun with ${label}, until another version is published. Audits already begun go on.`}
          yes="Retire this version"
          busy={isBusy}
          onConfirm={() => void retire()}
        />
      )}
      {may("discard") && (
        <ConfirmButton
          label="Discard this draft"
          question={`Everything written in this draft of ${label} is deleted. This cannot be undone.`}
          yes="Discard the draft"
          busy={isBusy}
          onConfirm={() => void discard()}
        />
      )}
    </div>
  );
}
