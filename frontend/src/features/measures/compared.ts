import { addressOf, type Question, queryOf, questionIn } from "@/features/measures/question";
import type { ComparisonQuery } from "@/lib/api-types";
import { daysAfter, isIsoDate, wholeMonthsBefore } from "@/lib/dates";

/** What may be held against each other. */
export const comparables = {
  team: "Two teams",
  service: "Two services",
  period: "Two periods",
} as const;

export type Comparable = keyof typeof comparables;

/** Two groups alike in all but one thing. It is all in the address, so that a link shows the same. */
export interface Compared {
  by: Comparable;
  /** The code of the first team or service; for periods the team both are of, empty for all. */
  first: string;
  /** The code of the second; empty for periods. */
  second: string;
  /** The second period; the first one is the question's. */
  withFrom: string;
  withTo: string;
  /** What both have in common. */
  question: Question;
}

const CODE = /^[a-z0-9][a-z0-9_]{0,79}$/;

/** What an address compares; what it leaves open gets the usual answer. */
export function comparedIn(params: URLSearchParams, today: string): Compared {
  const asked = questionIn(params, today);
  const question = { ...asked, by: "team", service: "" } as const;
  const by = params.has("withService")
    ? "service"
    : params.has("withFrom") || params.get("compare") === "period"
      ? "period"
      : params.get("compare") === "service"
        ? "service"
        : "team";
  const code = (name: string) => {
    const given = params.get(name) ?? "";
    return CODE.test(given) ? given : "";
  };
  const day = (name: string) => {
    const given = params.get(name) ?? "";
    return isIsoDate(given) ? given : "";
  };
  // A year has not the same months as the half before it: the usual periods are years.
  const yearBefore =
    question.from === "" ? { from: "", to: "" } : wholeMonthsBefore(12, question.from);
  return {
    by,
    first: by === "service" ? code("service") : code("team"),
    second: by === "service" ? code("withService") : by === "team" ? code("withTeam") : "",
    withFrom: by === "period" ? day("withFrom") || yearBefore.from : "",
    withTo: by === "period" ? day("withTo") || yearBefore.to : "",
    question,
  };
}

/** The address that compares this, without what is left open. */
export function comparedParams(compared: Compared): URLSearchParams {
  const { by, first, second, withFrom, withTo, question } = compared;
  const { by: _rows, service: _service, ...common } = addressOf(question);
  const sides =
    by === "service"
      ? { service: first, withService: second }
      : by === "team"
        ? { team: first, withTeam: second }
        : { team: first, withFrom, withTo };
  const all = { compare: by, ...common, ...sides };
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ""));
}

/** The question as the API takes it; null before both sides are said. */
export function comparisonQueryOf(compared: Compared): ComparisonQuery | null {
  const { by, first, second, withFrom, withTo, question } = compared;
  const { by: _rows, ...common } = queryOf(question);
  if (by === "period") {
    const isWhole = [withFrom, withTo, question.from, question.to].every((day) => day !== "");
    return isWhole
      ? { ...common, ...(first === "" ? {} : { team: first }), withFrom, withTo }
      : null;
  }
  if (first === "" || second === "" || first === second) {
    return null;
  }
  return by === "team"
    ? { ...common, team: first, withTeam: second }
    : { ...common, service: first, withService: second };
}

/** Whether two spans of days, both whole, have no day in common. */
export function areApart(
  a: { from: string; to: string },
  b: { from: string; to: string },
): boolean {
  return daysAfter(a.to, 1) <= b.from || daysAfter(b.to, 1) <= a.from;
}
