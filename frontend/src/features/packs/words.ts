import type { Pack, PackKind, PackSummary } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";

export const kinds: Readonly<Record<PackKind, string>> = {
  fortnightly: "Practice Improvement and Outcomes Group",
  monthly: "Monthly quality meeting",
  scrutiny: "Quarterly scrutiny committee",
  self_evaluation: "Self-evaluation",
};

export const kindHints: Readonly<Record<PackKind, string>> = {
  fortnightly: "Every fortnight.",
  monthly: "Every month.",
  scrutiny: "Goes outside the service: counts of 1 to 5 are hidden and totals rounded.",
  self_evaluation: "With your answers to the three questions beside the figures.",
};

/** The three questions of a self-evaluation. */
export const questions = {
  known: "What do you know about the quality of practice?",
  knownHow: "How do you know it?",
  next: "What are you doing next?",
} as const;

/** How far a pack is, in a few words. */
export function stateInWords(pack: PackSummary | Pack, now: Date = new Date()): string {
  if (pack.status === "waiting") {
    return "Waiting to be made";
  }
  if (pack.status === "making") {
    return `Being made: ${pack.progress.done} of ${pack.progress.of} steps`;
  }
  if (pack.status === "failed") {
    return "Could not be made";
  }
  if (pack.supersededBy !== null) {
    return "Superseded";
  }
  return isUnderEmbargo(pack, now) ? `Under embargo until ${embargoEnd(pack)}` : "Finished";
}

/** Whether only the group and administrators see it yet. */
export function isUnderEmbargo({ embargoUntil }: PackSummary | Pack, now = new Date()): boolean {
  return embargoUntil !== null && new Date(embargoUntil) > now;
}

function embargoEnd({ embargoUntil }: PackSummary | Pack): string {
  return embargoUntil === null ? "" : momentInFull(embargoUntil);
}
