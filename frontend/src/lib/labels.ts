import type { AuditStatus, AuditType, ModerationOutcome, Sampling } from "@/lib/api-types";

export const auditTypes: Readonly<Record<AuditType, string>> = {
  case_file: "Case file",
  supervision: "Supervision",
};

export const statuses: Readonly<Record<AuditStatus, string>> = {
  allocated: "Not started",
  in_progress: "In progress",
  submitted: "Waiting for second check",
  finalised: "Final",
};

/** How the case came to be audited, and what that means for the figures. */
export const samplings: Readonly<Record<Sampling, { label: string; hint: string }>> = {
  random: { label: "At random", hint: "Drawn by chance, so it can stand for the team’s work" },
  census: { label: "Every case", hint: "All cases of a kind were audited" },
  targeted: { label: "Chosen for a reason", hint: "Picked because of a concern or a question" },
  dip: { label: "Dip sample", hint: "A quick look at a few cases" },
};

/** Random and census first: they are what figures may rest on. */
export const samplingOrder: readonly Sampling[] = ["random", "census", "targeted", "dip"];

export const outcomes: Readonly<Record<ModerationOutcome, string>> = {
  agreed: "Grades agreed",
  raised: "Grades raised",
  lowered: "Grades lowered",
};

/** "random or every case" and the like, for the line that says who was audited. */
export function samplingInWords(chosen: readonly Sampling[]): string {
  const all = chosen.length === 0 || samplingOrder.every((each) => chosen.includes(each));
  if (all) {
    return "Cases chosen in any way";
  }
  const phrases: Record<Sampling, string> = {
    random: "drawn at random",
    census: "from a full count of a kind of case",
    targeted: "chosen for a reason",
    dip: "in a dip sample",
  };
  const parts = samplingOrder.filter((each) => chosen.includes(each)).map((each) => phrases[each]);
  return `Cases ${listInWords(parts, "or")}`;
}

/** "a, b and c". */
export function listInWords(parts: readonly string[], joiner: "and" | "or" = "and"): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${joiner} ${last}`;
}
