import type { ReactNode } from "react";

type Tone =
  | "quiet"
  | "grey"
  | "teal"
  | "blue"
  | "brand"
  | "grade-1"
  | "grade-2"
  | "grade-3"
  | "grade-4";

/** A short state in words; the colour only helps the eye and never says more than the word. */
export function Tag({ tone = "grey", children }: { tone?: Tone; children: ReactNode }) {
  const isOwn = tone === "quiet" || tone === "brand" || tone.startsWith("grade");
  const colour = isOwn ? `tag--${tone}` : `govuk-tag--${tone}`;
  return <strong className={`govuk-tag ${colour}`}>{children}</strong>;
}
