import type { DateParts } from "@/govuk/date-input";
import type { Framework, Sampling } from "@/lib/api-types";
import { isoFromParts } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

/** The facts of a case as typed. */
export interface Facts {
  caseReference: string;
  auditedOn: DateParts;
  team: string;
  sampling: Sampling | null;
  /** The worker's user name; empty while nobody is named. */
  worker: string;
}

/** The audit date, when one has been typed that exists. */
export function auditDate({ auditedOn: { day, month, year } }: Facts): string | undefined {
  return isoFromParts(day, month, year);
}

/** What is plainly missing; the server checks everything again. */
export function missingFacts(facts: Facts, today: string): ErrorLine[] {
  const lines: ErrorLine[] = [];
  const date = auditDate(facts);
  if (facts.caseReference.trim() === "") {
    lines.push({ text: "Enter the case reference", fieldId: "caseReference" });
  }
  if (date === undefined) {
    lines.push({ text: "Enter the audit date, for example 27 3 2026", fieldId: "auditedOn" });
  } else if (date > today) {
    lines.push({ text: "The audit date must be today or earlier", fieldId: "auditedOn" });
  }
  if (facts.team === "") {
    lines.push({ text: "Select the team", fieldId: "team" });
  }
  if (facts.sampling === null) {
    lines.push({ text: "Select how the case was chosen", fieldId: "sampling" });
  }
  return lines;
}

/** Frameworks in force on a date, the usual one for this type of audit first. */
export function frameworksFor(
  frameworks: readonly Framework[],
  type: string | null,
  date: string,
): Framework[] {
  const inForce = frameworks.filter(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
  );
  const fitting = inForce.filter(({ usualFor }) => usualFor === null || usualFor === type);
  return fitting.toSorted((a, b) => Number(b.usualFor === type) - Number(a.usualFor === type));
}
