import type {
  AuditStatus,
  AuditType,
  FormPrompt,
  ModerationMode,
  ModerationOutcome,
  ModerationStatus,
  Progress,
  QualityQuestion,
  QualityScore,
  RemedyStatus,
  Sampling,
  Selection,
  ToolKind,
  ToolStatus,
} from "@/lib/api-types";

export const auditTypes: Readonly<Record<AuditType, string>> = {
  case_file: "Case file",
  supervision: "Supervision",
};

export const statuses: Readonly<Record<AuditStatus, string>> = {
  allocated: "Not started",
  in_progress: "In progress",
  submitted: "Waiting for second check",
  returned: "Returned to the auditor",
  finalised: "Final",
  withdrawn: "Withdrawn",
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

/** What a tool is for, and the words that tell kinds apart when one is chosen. */
export const toolKinds: Readonly<Record<ToolKind, { label: string; hint: string }>> = {
  case_file: { label: "Case file", hint: "The work with a child, as the file shows it" },
  supervision: { label: "Supervision", hint: "The supervision of a worker, as recorded" },
  dip_sample: { label: "Dip sample", hint: "A quick look at a few things in a few cases" },
  thematic: { label: "Theme", hint: "One theme looked at in depth" },
  re_audit: { label: "Re-audit", hint: "Whether what an earlier audit asked for was done" },
};

export const toolStatuses: Readonly<Record<ToolStatus, string>> = {
  draft: "Draft",
  published: "Published",
  retired: "Retired",
};

/** The ways a case can have been chosen for an audit with this kind of tool. */
export function samplingsFor(kind: ToolKind | null): readonly Sampling[] {
  if (kind === "dip_sample") {
    return ["dip"];
  }
  return kind === "case_file" ? samplingOrder.filter((each) => each !== "dip") : samplingOrder;
}

/** Who was audited, for the line under a figure's title. */
export function samplingInWords(chosen: readonly Sampling[]): string {
  const all = chosen.length === 0 || samplingOrder.every((each) => chosen.includes(each));
  if (all) {
    return "Cases chosen in any way";
  }
  const phrases: Record<Sampling, string> = {
    random: "cases drawn at random",
    census: "full counts of a kind of case",
    targeted: "cases chosen for a reason",
    dip: "dip samples",
  };
  const parts = samplingOrder.filter((each) => chosen.includes(each)).map((each) => phrases[each]);
  const words = listInWords(parts);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "a, b and c". */
export function listInWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** How a prompt is answered by choosing. */
export const choices: Readonly<Record<"yes" | "partly" | "no" | "not_applicable", string>> = {
  yes: "Yes",
  partly: "Partly",
  no: "No",
  not_applicable: "Not applicable",
};

export const promptKinds: Readonly<Record<FormPrompt["kind"], string>> = {
  judgement: "Grade with the reason for it",
  compliance: "Yes, partly, no or not applicable",
  text: "In words",
  quotation: "In somebody’s own words",
};

/** "7 of 11 sections complete". */
export function progressInWords({ graded, of, sections, sectionsComplete }: Progress): string {
  return sections === null
    ? `${graded} of ${of} judgements graded`
    : `${sectionsComplete ?? 0} of ${sections} sections complete`;
}

export const moderationStatuses: Readonly<Record<ModerationStatus, string>> = {
  not_submitted: "Not submitted yet",
  not_selected: "Not chosen for a second check",
  waiting: "Waiting for a second check",
  second_grades_recorded: "Being second-checked",
  third_opinion: "Waiting for a third opinion",
  decided: "Second-checked",
  challenged: "Second check challenged by the auditor",
};

/** How an audit came to be second-checked, after "Chosen". */
export const selections: Readonly<Record<Selection, string>> = {
  random: "at random",
  rule: "by a rule",
  judgement: "by judgement",
};

/** Whether the moderator sees the first grades. */
export const moderationModes: Readonly<Record<ModerationMode, { label: string; hint: string }>> = {
  blind: {
    label: "Blind",
    hint: "The moderator grades first and sees the auditor’s grades afterwards",
  },
  open: { label: "Open", hint: "The moderator sees the auditor’s grades from the start" },
};

/** The four questions about an audit, and how each is answered. */
export const qualityQuestions: readonly { key: QualityQuestion; question: string }[] = [
  { key: "evidence", question: "Does the evidence support the grades?" },
  { key: "childFocus", question: "Does the audit keep to the child’s life?" },
  { key: "analysis", question: "Does it analyse, rather than describe?" },
  { key: "actions", question: "Do its actions follow from what it found?" },
];

export const qualityScores: Readonly<Record<QualityScore, string>> = {
  met: "Met",
  partly_met: "Partly met",
  not_met: "Not met",
};

export const remedyStatuses: Readonly<Record<RemedyStatus, string>> = {
  not_concluded: "Not concluded yet",
  no_action_needed: "No action needed",
  actions_open: "Actions to be done",
};

export const involvements: Readonly<Record<"took_part" | "invited" | "not_involved", string>> = {
  took_part: "The worker took part",
  invited: "The worker was invited and has not taken part",
  not_involved: "The worker was not involved",
};

export const feedbacks: Readonly<
  Record<"given" | "sought" | "declined" | "not_appropriate", string>
> = {
  given: "They were asked and told us",
  sought: "They were asked and have not answered yet",
  declined: "They were asked and did not want to say",
  not_appropriate: "It was not appropriate to ask",
};

/** Whom an action is for. */
export const actionsFor: Readonly<Record<"child" | "service", string>> = {
  child: "For this child",
  service: "For the service",
};

export const sectionStates: Readonly<Record<"not_started" | "in_progress" | "complete", string>> = {
  not_started: "Not started",
  in_progress: "In progress",
  complete: "Completed",
};
