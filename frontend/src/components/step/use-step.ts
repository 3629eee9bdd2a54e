import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { getAudit, keepAudit } from "@/lib/api/get-audit";
import { queryKeys } from "@/lib/api/query-keys";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, ProblemError } from "@/lib/problem";

type Send = (audit: Versioned<Audit>) => Promise<Versioned<Audit>>;

/** Takes one step in an audit's life and shows the audit, or says what is in the way. */
export function useStep(audit: Versioned<Audit>) {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id } = audit.value;

  const take = async (faults: readonly ErrorLine[], send: Send) => {
    setLines(faults);
    if (faults.length > 0) {
      return;
    }
    setBusy(true);
    try {
      const changed = await send(audit);
      await navigate(paths.audit(id));
      keepAudit(client, changed);
    } catch (error) {
      setBusy(false);
      setLines(errorLines(error));
      if (error instanceof ProblemError && error.status === 412) {
        setLines(staleLines);
        const fresh = await getAudit(id).catch(() => undefined);
        if (fresh !== undefined) {
          client.setQueryData(queryKeys.audit(id), fresh);
        }
      }
    }
  };

  return { lines, isBusy, take };
}

/** What is on the page goes with the newer version when it is sent again. */
const staleLines: readonly ErrorLine[] = [
  {
    text: "Somebody changed this audit while you had it open. What you wrote is still here. Look at the audit again, then send it once more.",
  },
];
