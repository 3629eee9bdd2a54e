import type { Scope, ServiceClient } from "@/lib/api-types";
import { dateShort, dayOf, daysBetween, timeOf, todayInLondon } from "@/lib/dates";
import { type ErrorLine, errorLines, ProblemError } from "@/lib/problem";

/** "Counts and rows of single audits": whoever reads rows reads the counts as well. */
export function scopesInWords(scopes: readonly Scope[]): string {
  const readsRows = scopes.includes("reporting:rows");
  const what = readsRows ? "Counts and rows of single audits" : "Counts only";
  return scopes.includes("reporting:supervision") ? `${what}, supervision audits too` : what;
}

/** "Expires in 12 days", where that is what matters. */
export function stateInWords({ state, daysLeft }: ServiceClient): string {
  if (state === "expires_soon") {
    const days = daysLeft ?? 0;
    return days === 0 ? "Expires today" : `Expires in ${days} ${days === 1 ? "day" : "days"}`;
  }
  return { live: "Works", expired: "Expired", revoked: "Revoked" }[state];
}

/** "3 days ago, 20 Nov 2026 at 10:42". */
export function lastUsedInWords(instant: string | null, today = todayInLondon()): string {
  if (instant === null) {
    return "Never";
  }
  const day = dayOf(instant);
  const days = daysBetween(day, today);
  const ago = days <= 0 ? "Today" : days === 1 ? "Yesterday" : `${days} days ago`;
  return `${ago}, ${dateShort(day)} at ${timeOf(instant)}`;
}

/** Who may do what keeps supervision audits open to a tool. */
export const ONLY_WHO_SEES = "Only an administrator who may see supervision audits";

const refusals: Readonly<Record<string, string>> = {
  "service-client-revoked":
    "Somebody revoked this reporting tool. That is for good. Add a new one instead.",
  "two-secrets-live":
    "This reporting tool has two secrets already. End one of them before you add another.",
  "changed-by-somebody-else":
    "Somebody else changed this reporting tool while you had it open. What you entered is still here. Save again to keep yours.",
  "not-permitted":
    "This is for an administrator who may see supervision audits, because the tool reads those.",
};

/** What stood in the way, in the words of these pages. */
export function refusalLines(error: unknown): ErrorLine[] {
  const text = error instanceof ProblemError ? refusals[error.slug] : undefined;
  return text !== undefined
    ? [{ text }]
    : errorLines(error).map((line) =>
        line.fieldId?.startsWith("scopes") ? { ...line, fieldId: "scopes" } : line,
      );
}
