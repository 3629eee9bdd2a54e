import { useState } from "react";
import { useModerateAudit } from "@/features/moderation/api/moderate-audit";
import {
  noQuality,
  type QualityEntry,
  qualityFaults,
  qualityOf,
} from "@/features/moderation/audit-quality";
import { panelFaults, panelIn } from "@/features/moderation/panel";
import {
  type Compared,
  moderationOf,
  type SettledEntry,
  settlingFaults,
} from "@/features/moderation/second-check";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";
import { type ErrorLine, errorLines } from "@/lib/problem";

const unsettled: SettledEntry = { grade: null, reason: "" };

/** What whoever settles a second check has chosen and written, and the sending of it. */
export function useSettling(
  audit: Versioned<Audit>,
  compared: readonly Compared[],
  isThird: boolean,
) {
  const [entries, setEntries] = useState<Readonly<Record<string, SettledEntry>>>({});
  const [quality, setQuality] = useState<QualityEntry>(noQuality);
  const [panel, setPanel] = useState("");
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const moderation = useModerateAudit(audit);
  // How an audit was done can only be asked of one made here with a tool.
  const asksQuality = audit.value.tool !== null;

  const settle = (code: string, part: Partial<SettledEntry>) =>
    setEntries((before) => ({ ...before, [code]: { ...(before[code] ?? unsettled), ...part } }));

  const finish = async () => {
    const faults = [
      ...settlingFaults(compared, entries, isThird),
      ...(asksQuality ? qualityFaults(quality) : []),
      ...panelFaults(panel),
    ];
    setLines(faults);
    if (faults.length > 0) {
      return;
    }
    const auditQuality = qualityOf(quality);
    try {
      await moderation.mutateAsync({
        ...moderationOf(compared, entries),
        ...(asksQuality && auditQuality ? { auditQuality } : {}),
        ...(isThird && panelIn(panel).length > 0 ? { panel: panelIn(panel) } : {}),
      });
    } catch (error) {
      setLines(errorLines(error));
    }
  };

  return {
    entries,
    entryOf: (code: string) => entries[code] ?? unsettled,
    settle,
    quality,
    scoreAudit: (part: Partial<QualityEntry>) => setQuality((before) => ({ ...before, ...part })),
    asksQuality,
    panel,
    setPanel,
    lines,
    setLines,
    finish,
    isBusy: moderation.isPending,
    isDone: moderation.isSuccess,
    isTouched: Object.keys(entries).length > 0 || quality !== noQuality || panel !== "",
  };
}
