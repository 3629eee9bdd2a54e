import type { AuditType, Framework, ModerationPolicy } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { auditTypes, listInWords } from "@/lib/labels";

type Rules = Omit<ModerationPolicy, "inForce" | "seed">;

/** "case-file audits", "supervision audits". */
export function auditsOf(type: AuditType): string {
  return `${auditTypes[type].toLowerCase().replace(" ", "-")} audits`;
}

/** What a policy does, in sentences that anybody can read. */
export function policyInWords(policy: Rules, frameworks: readonly Framework[]): string[] {
  const { type, validFrom, newcomerAudits, floorPerGrade, mode, challengeDays } = policy;
  return [
    `From ${dateInWords(validFrom)}, of ${auditsOf(type)} ${chosenInWords(policy, frameworks)}.`,
    ...(newcomerAudits > 0
      ? [`${firstAudits(newcomerAudits)} of the type ${are(newcomerAudits)} always checked.`]
      : []),
    ...(floorPerGrade > 0
      ? [
          `In each calendar quarter the first ${floorPerGrade === 1 ? "audit" : `${floorPerGrade} audits`} of each overall grade ${are(floorPerGrade)} checked.`,
        ]
      : []),
    mode === "blind"
      ? "The moderator grades without seeing the auditor’s grades."
      : "The moderator sees the auditor’s grades from the start.",
    challengeDays > 0
      ? `The auditor can challenge a second check for ${days(challengeDays)} after it is decided.`
      : "A second check cannot be challenged.",
  ];
}

/** "25%"; shares have one digit after the point at most. */
export function percentOf(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

/** A policy's place in time. */
export function standingOf(
  { inForce, validFrom }: ModerationPolicy,
  today: string,
): "now" | "before" | "to_come" {
  if (inForce) {
    return "now";
  }
  return validFrom > today ? "to_come" : "before";
}

function chosenInWords(policy: Rules, frameworks: readonly Framework[]): string {
  const always = listInWords(alwaysInWords(policy, frameworks));
  if (policy.randomShare === 1) {
    return "every one is checked";
  }
  if (policy.randomShare === 0) {
    return always === "" ? "none is checked at random" : `${always} is checked, and none at random`;
  }
  const drawn = `${percentOf(policy.randomShare)} are checked at random`;
  return always === "" ? drawn : `${drawn}, and ${always} is checked`;
}

function alwaysInWords({ alwaysGrades }: Rules, frameworks: readonly Framework[]): string[] {
  return alwaysGrades.map((code) => {
    const scales = frameworks.map(({ grades }) => grades);
    const grade = scales.flat().find((each) => each.code === code);
    const words = (grade?.shortLabel ?? code.replaceAll("_", " ")).toLowerCase();
    const isLowest = scales.some((grades) => lowestIn(grades) === code);
    return isLowest
      ? `every one with ${article(words)} ${words} grade`
      : `every one graded ${words} overall`;
  });
}

function lowestIn(grades: Framework["grades"]): string | undefined {
  return grades.toSorted((a, b) => a.rank - b.rank)[0]?.code;
}

function article(words: string): string {
  return /^[aeiou]/.test(words) ? "an" : "a";
}

function firstAudits(count: number): string {
  return count === 1 ? "An auditor’s first audit" : `An auditor’s first ${count} audits`;
}

function are(count: number): string {
  return count === 1 ? "is" : "are";
}

function days(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}
