import type { Listed } from "@/features/plans/components/plan-list";
import type { Framework, Milestone, Rebase, Target } from "@/lib/api-types";
import { dateShort } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";
import { percent } from "@/lib/proportions";

/** A target as a row: "80% good or better, case file, overall grade, from 1 Apr 2026". */
export function listedTarget(target: Target, frameworks: readonly Framework[]): Listed {
  const judged = target.measure === "good" ? "exactly good" : "good or better";
  const name = `${percent(target.value)} ${judged}`;
  const to = target.to === null ? "" : ` to ${dateShort(target.to)}`;
  return {
    ...common(target),
    kind: "target",
    name: `${name} for ${target.scope.label}`,
    what: `${name}, ${figureOf(target, frameworks)}, from ${dateShort(target.from)}${to}. ${target.owner}. ${target.source}.`,
  };
}

export function listedMilestone(milestone: Milestone): Listed {
  const { title, text, date } = milestone;
  return {
    ...common(milestone),
    kind: "milestone",
    name: title,
    what: `${dateShort(date)}: ${title}${text === "" ? "" : `. ${text}`}`,
  };
}

export function listedRebase(rebase: Rebase, frameworks: readonly Framework[]): Listed {
  return {
    ...common(rebase),
    kind: "rebase",
    name: `${rebase.firstMonth} for ${rebase.scope.label}`,
    what: `From ${rebase.firstMonth}, ${figureOf(rebase, frameworks)}: ${rebase.reason}`,
  };
}

function common({
  id,
  scope,
  recordedBy,
  recordedAt,
  ending,
  allowedActions,
}: Target | Milestone | Rebase) {
  const mayEnd = allowedActions.includes("end");
  return { id, scope: scope.label, recordedBy, recordedAt, ending, mayEnd };
}

function figureOf({ type, area }: Target | Rebase, frameworks: readonly Framework[]): string {
  const found = frameworks.flatMap(({ areas }) => areas).find(({ code }) => code === area);
  const grade = area === "overall" ? "overall grade" : (found?.label ?? area).toLowerCase();
  return `${auditTypes[type].toLowerCase()} audits, ${grade}`;
}
