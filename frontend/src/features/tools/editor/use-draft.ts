import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { changeTool, getToolVersion, keepToolVersion } from "@/features/tools/api/change-tool";
import { faultLine, fieldOf, type Part, partOf } from "@/features/tools/places";
import { queryKeys } from "@/lib/api/query-keys";
import type { Versioned } from "@/lib/api-client";
import type { ToolVersion } from "@/lib/api-types";
import { timeOf } from "@/lib/dates";
import { type ErrorLine, errorLines, ProblemError } from "@/lib/problem";
import { documentIn, type ToolDocument } from "@/lib/tool-document";

type Change = (document: ToolDocument) => ToolDocument;

/** Saves one page of a draft at a time, over whatever the other pages say by then. */
export function useDraft(version: Versioned<ToolVersion>, part: Part["kind"]) {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [savedAt, setSavedAt] = useState<string>();
  const client = useQueryClient();
  const { code, number } = version.value;

  /** The draft as saved; undefined where it was refused, with the reasons in `lines`. */
  const save = async (
    faults: readonly ErrorLine[],
    change: Change,
  ): Promise<ToolDocument | undefined> => {
    setLines(faults);
    setSavedAt(undefined);
    if (faults.length > 0) {
      return undefined;
    }
    setBusy(true);
    const sent = change(documentIn(version.value.document));
    try {
      const changed = await changeTool(version, sent);
      keepToolVersion(client, changed);
      setSavedAt(changed.value.updatedAt);
      return documentIn(changed.value.document);
    } catch (error) {
      setLines(await refusal(error, sent));
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  const refusal = async (error: unknown, sent: ToolDocument): Promise<readonly ErrorLine[]> => {
    if (!(error instanceof ProblemError)) {
      return errorLines(error);
    }
    if (error.status === 412) {
      const fresh = await getToolVersion(code, number).catch(() => undefined);
      if (fresh !== undefined) {
        client.setQueryData(queryKeys.toolVersion(code, number), fresh);
      }
      return [{ text: staleWords(fresh?.value) }];
    }
    const faults = error.problem.errors ?? [];
    return faults.length === 0
      ? errorLines(error)
      : faults.map((fault) =>
          partOf(fault.pointer).kind === part
            ? { text: fault.detail, fieldId: fieldOf(fault.pointer) }
            : faultLine({ ...version.value, document: { ...sent } }, fault),
        );
  };

  return { lines, isBusy, savedAt, save };
}

function staleWords(fresh: ToolVersion | undefined): string {
  const when = fresh === undefined ? "" : ` at ${timeOf(fresh.updatedAt)}`;
  return `Somebody else, or another window of yours, saved this draft${when} while you had it open. What you typed is still here. Save again to keep yours on this page; what was changed on other pages stays.`;
}
