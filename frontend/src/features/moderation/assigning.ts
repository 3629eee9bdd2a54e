import type { Moderator } from "@/lib/api-types";
import type { ErrorLine } from "@/lib/problem";

/** "2 checks unfinished · 3 of 8 checks in 12 months were of this auditor". */
export function burdenOf({ unfinished, checks, checksOfThisAuditor }: Moderator): string {
  const open =
    unfinished === 0
      ? "No check unfinished"
      : `${unfinished} ${unfinished === 1 ? "check" : "checks"} unfinished`;
  const past =
    checks === 0
      ? "no check in the last 12 months"
      : `${checksOfThisAuditor} of ${checks} ${checks === 1 ? "check" : "checks"} in the last 12 months ${checksOfThisAuditor === 1 ? "was" : "were"} of this auditor`;
  return `${open} · ${past}`;
}

/** What stands against giving the check to somebody, as one line. */
export function conflictsOf({ conflicts }: Moderator): string {
  return `Too close to this audit: ${conflicts.map(({ detail }) => detail).join("; ")}`;
}

/** Whether an administrator has to allow it in spite of a conflict of interest. */
export function needsOverride(chosen: Moderator | undefined): boolean {
  return (chosen?.conflicts.length ?? 0) > 0;
}

export function assigningFaults(chosen: Moderator | undefined, override: string): ErrorLine[] {
  if (chosen === undefined) {
    return [{ text: "Select who checks the audit", fieldId: "username" }];
  }
  return needsOverride(chosen) && override.trim() === ""
    ? [
        {
          text: `Enter why ${chosen.name} may check in spite of the conflict`,
          fieldId: "overrideReason",
        },
      ]
    : [];
}
