import type { AuditType, ModerationPolicy } from "@/lib/api-types";
import { dayOf, daysAfter } from "@/lib/dates";

interface Decided {
  type: AuditType;
  submittedAt: string | null;
  decidedAt: string;
}

/**
 * The last day to challenge a second check. Known only where every policy that can have applied
 * between handing in and the decision gives the same days; the check keeps the days of the policy
 * it was chosen under.
 */
export function lastDayToChallenge(
  policies: readonly ModerationPolicy[],
  { type, submittedAt, decidedAt }: Decided,
): string | undefined {
  const decidedOn = dayOf(decidedAt);
  const since = dayOf(submittedAt ?? decidedAt);
  const before = policies
    .filter((policy) => policy.type === type && policy.validFrom <= decidedOn)
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  const inForceAtFirst = before.findIndex(({ validFrom }) => validFrom <= since);
  const possible = inForceAtFirst < 0 ? before : before.slice(0, inForceAtFirst + 1);
  const days = new Set(possible.map(({ challengeDays }) => challengeDays));
  const [only] = days;
  return days.size === 1 && only !== undefined ? daysAfter(decidedOn, only) : undefined;
}
