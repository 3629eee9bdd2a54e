/** A run of words that are in both texts, or only in this one. */
export interface Run {
  text: string;
  isSame: boolean;
}

/** Longer texts than this are shown whole: the comparison grows with the square of their length. */
const MOST_WORDS = 600;

/** With less in common than this the scattered marks would hide both texts. */
const LEAST_SHARED = 0.4;

/** Two texts, each cut into what it shares with the other and what it does not. */
export function compareWords(before: string, after: string): { before: Run[]; after: Run[] } {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) {
    return wholly(before, after);
  }
  const { inOld, inFresh } = shared(old, fresh);
  if (inOld.size < LEAST_SHARED * Math.min(old.length, fresh.length)) {
    return wholly(before, after);
  }
  return { before: runsOf(old, inOld), after: runsOf(fresh, inFresh) };
}

function wholly(before: string, after: string) {
  return { before: [{ text: before, isSame: true }], after: [{ text: after, isSame: true }] };
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** The longest row of words that both have in the same order. */
function shared(old: readonly string[], fresh: readonly string[]) {
  const isSame = (i: number, j: number) => old[i]?.trim() === fresh[j]?.trim();
  const width = fresh.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      longest[i * width + j] = isSame(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const inOld = new Set<number>();
  const inFresh = new Set<number>();
  for (let i = 0, j = 0; i < old.length && j < fresh.length; ) {
    if (isSame(i, j)) {
      inOld.add(i++);
      inFresh.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      i++;
    } else {
      j++;
    }
  }
  return { inOld, inFresh };
}

function runsOf(words: readonly string[], same: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  words.forEach((word, place) => {
    const isSame = same.has(place);
    const last = runs.at(-1);
    if (last?.isSame === isSame) {
      runs[runs.length - 1] = { text: last.text + word, isSame };
    } else {
      runs.push({ text: word, isSame });
    }
  });
  return runs;
}
