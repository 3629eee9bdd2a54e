import type { Compared } from "@/features/moderation/second-check";

/** How many judgements are open, and what to do about them, for the moderator. */
export function howManyDiffer(compared: readonly Compared[]): string {
  const ungraded = compared.filter(({ second }) => second.grade === null).length;
  const count = differing(compared) - ungraded;
  if (ungraded > 0) {
    return `Since you graded, the auditor has judged ${ungraded} more. ${
      count === 0 ? "" : `You differ on ${count}. `
    }Grade and settle ${ungraded + count === 1 ? "it" : "each"} with a reason; all grades are kept.`;
  }
  if (count === 0) {
    return "You and the auditor agree on every grade.";
  }
  return `You and the auditor differ on ${outOf(count, compared)}. Settle ${count === 1 ? "it" : "each"}; both grades are kept.`;
}

/** The same for somebody who is neither of the two. */
export function howManyTheyDiffer(compared: readonly Compared[]): string {
  const count = differing(compared);
  return `The auditor and the moderator differ on ${outOf(count, compared)}. Settle ${count === 1 ? "it" : "each"} with a reason, whichever side you take; all grades are kept.`;
}

function differing(compared: readonly Compared[]): number {
  return compared.filter(({ isAgreed }) => !isAgreed).length;
}

function outOf(count: number, compared: readonly Compared[]): string {
  const of = compared.length;
  return `${count} of ${of} ${of === 1 ? "judgement" : "judgements"}`;
}
