import { performance } from "node:perf_hooks";

/**
 * How long something took, in milliseconds, over several runs.
 *
 * @typedef {object} Times
 * @property {number} runs
 * @property {number} median
 * @property {number} min
 * @property {number} max
 */

/**
 * Repeats something that says how many milliseconds it took, and gives what it said. The first calls
 * are not counted. What is slow is repeated less often, but at least twice.
 *
 * @param {() => Promise<number>} once
 * @param {{ warm: number, runs: number, limitMs: number }} how
 * @returns {Promise<number[]>}
 */
export async function repeat(once, { warm, runs, limitMs }) {
  const began = performance.now();
  for (let i = 0; i < warm && (i < 1 || performance.now() - began < limitMs / 4); i++) {
    await once();
  }
  const taken = [];
  const least = Math.min(runs, 2);
  while (taken.length < runs && (taken.length < least || performance.now() - began < limitMs)) {
    taken.push(await once());
  }
  return taken;
}

/**
 * @param {number[]} taken
 * @returns {Times}
 */
export function timesOf(taken) {
  const sorted = taken.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median =
    sorted.length % 2 === 1
      ? at(sorted, middle)
      : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
  return {
    runs: sorted.length,
    median: rounded(median),
    min: rounded(at(sorted, 0)),
    max: rounded(at(sorted, sorted.length - 1)),
  };
}

/**
 * How many milliseconds something takes.
 *
 * @param {() => Promise<unknown>} something
 */
export async function taking(something) {
  const began = performance.now();
  await something();
  return performance.now() - began;
}

/**
 * @param {number[]} numbers
 * @param {number} index
 */
function at(numbers, index) {
  return numbers[index] ?? Number.NaN;
}

/** @param {number} milliseconds */
function rounded(milliseconds) {
  return Math.round(milliseconds * 100) / 100;
}
