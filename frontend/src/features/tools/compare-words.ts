import { diffWordsWithSpace } from "diff";

/** A run of words that are in both texts, or only in this one. */
export interface Run {
  text: string;
  isSame: boolean;
}

/** With less in common than this the scattered marks would hide both texts. */
const LEAST_SHARED = 0.4;

/** Two texts, each cut into what it shares with the other and what it does not. */
export function compareWords(before: string, after: string): { before: Run[]; after: Run[] } {
  const parts = diffWordsWithSpace(before, after);
  const shared = lengthOf(parts.filter(({ added, removed }) => !added && !removed));
  if (shared < LEAST_SHARED * Math.min(before.length, after.length)) {
    return { before: [{ text: before, isSame: true }], after: [{ text: after, isSame: true }] };
  }
  return {
    before: parts
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, isSame: !removed })),
    after: parts
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, isSame: !added })),
  };
}

function lengthOf(parts: readonly { value: string }[]): number {
  return parts.reduce((length, { value }) => length + value.length, 0);
}
