import type { ErrorLine } from "@/lib/problem";

const MOST = 20;
const LONGEST_NAME = 200;

/** As much as can be typed for a panel. */
export const LONGEST_PANEL = MOST * LONGEST_NAME;

/** The names of a panel, typed one a line. */
export function panelIn(typed: string): string[] {
  return typed
    .split("\n")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

export function panelFaults(typed: string): ErrorLine[] {
  const names = panelIn(typed);
  const isRight = names.length <= MOST && names.every((name) => name.length <= LONGEST_NAME);
  return isRight
    ? []
    : [{ text: `Enter ${MOST} names or fewer, each on a line of its own`, fieldId: "panel" }];
}
