import type {
  AuditType,
  Framework,
  Grade,
  ModerationMode,
  ModerationPolicy,
  ModerationPolicyRequest,
} from "@/lib/api-types";
import { isoFromParts } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

/** A policy as it is typed. */
export interface PolicyEntry {
  readonly type: AuditType;
  readonly from: { day: string; month: string; year: string };
  readonly percent: string;
  readonly alwaysGrades: readonly string[];
  readonly newcomerAudits: string;
  readonly floorPerGrade: string;
  readonly mode: ModerationMode;
  readonly challengeDays: string;
  readonly seed: string;
}

const MOST_AUDITS = 100;
const MOST_DAYS = 365;
const LONGEST_SEED = 200;

/** Begins with what is in force, so that only the change has to be typed. */
export function entryFrom(
  type: AuditType,
  policies: readonly ModerationPolicy[],
  seed: string,
): PolicyEntry {
  const now = policies.find((policy) => policy.type === type && policy.inForce);
  return {
    type,
    from: { day: "", month: "", year: "" },
    percent: now === undefined ? "" : String(Number((now.randomShare * 100).toFixed(1))),
    alwaysGrades: now?.alwaysGrades ?? [],
    newcomerAudits: String(now?.newcomerAudits ?? 0),
    floorPerGrade: String(now?.floorPerGrade ?? 0),
    mode: now?.mode ?? "blind",
    challengeDays: String(now?.challengeDays ?? 14),
    seed,
  };
}

/** The policy to send, or what is wrong with it. */
export function policyOf(entry: PolicyEntry): ModerationPolicyRequest | ErrorLine[] {
  const { day, month, year } = entry.from;
  const validFrom = isoFromParts(day, month, year);
  const percent = /^\d{1,3}(\.\d)?$/.test(entry.percent.trim()) ? Number(entry.percent) : undefined;
  const newcomerAudits = whole(entry.newcomerAudits, MOST_AUDITS);
  const floorPerGrade = whole(entry.floorPerGrade, MOST_AUDITS);
  const challengeDays = whole(entry.challengeDays, MOST_DAYS);
  const seed = entry.seed.trim();
  const faults: ErrorLine[] = [
    fault(validFrom === undefined, "validFrom", "Enter the first day, for example 1 1 2027"),
    fault(
      percent === undefined || percent > 100,
      "randomShare",
      "Enter a percentage from 0 to 100, such as 25 or 12.5",
    ),
    fault(
      newcomerAudits === undefined,
      "newcomerAudits",
      `Enter a whole number of first audits from 0 to ${MOST_AUDITS}`,
    ),
    fault(
      floorPerGrade === undefined,
      "floorPerGrade",
      `Enter a whole number of audits of each grade from 0 to ${MOST_AUDITS}`,
    ),
    fault(
      challengeDays === undefined,
      "challengeDays",
      `Enter a whole number of days from 0 to ${MOST_DAYS}`,
    ),
    fault(
      seed === "" || seed.length > LONGEST_SEED,
      "seed",
      `Enter a seed of ${LONGEST_SEED} characters or fewer`,
    ),
  ].flat();
  if (
    faults.length > 0 ||
    validFrom === undefined ||
    percent === undefined ||
    newcomerAudits === undefined ||
    floorPerGrade === undefined ||
    challengeDays === undefined
  ) {
    return faults;
  }
  return {
    type: entry.type,
    validFrom,
    // Divided in decimal, so that 12.5% is 0.125 and no neighbour of it.
    randomShare: Number((percent / 100).toFixed(3)),
    alwaysGrades: [...entry.alwaysGrades],
    newcomerAudits,
    floorPerGrade,
    mode: entry.mode,
    challengeDays,
    seed,
  };
}

/** The grades that can be checked always: those of the scale that audits of the type use now. */
export function gradesFor(type: AuditType, frameworks: readonly Framework[]): readonly Grade[] {
  const usual = frameworks.find(({ usualFor, validTo }) => usualFor === type && validTo === null);
  return (usual ?? frameworks.find(({ usualFor }) => usualFor === type))?.grades ?? [];
}

/** Something nobody could have picked on purpose. */
export function freshSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function whole(typed: string, most: number): number | undefined {
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined;
  return number !== undefined && number <= most ? number : undefined;
}

function fault(isWrong: boolean, fieldId: string, text: string): ErrorLine[] {
  return isWrong ? [{ text, fieldId }] : [];
}
