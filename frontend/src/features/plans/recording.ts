import type { Recording } from "@/features/plans/api/plans";
import { isoFromParts } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

interface Parts {
  day: string;
  month: string;
  year: string;
}

/** What the form holds, as typed. */
export interface Typed {
  kind: Recording["kind"];
  measure: "good_or_better" | "good";
  type: "case_file" | "supervision";
  /** Empty for all teams, else `service:` or `team:` and a code. */
  scope: string;
  area: string;
  value: string;
  from: Parts;
  to: Parts;
  owner: string;
  source: string;
  date: Parts;
  title: string;
  text: string;
  firstMonth: string;
  reason: string;
}

const noDate: Parts = { day: "", month: "", year: "" };

export const nothingTyped: Typed = {
  kind: "target",
  measure: "good_or_better",
  type: "case_file",
  scope: "",
  area: "overall",
  value: "",
  from: noDate,
  to: noDate,
  owner: "",
  source: "",
  date: noDate,
  title: "",
  text: "",
  firstMonth: "",
  reason: "",
};

/** What is wrong with what was typed, before it is sent; the server says the rest. */
export function faultsIn(typed: Typed): ErrorLine[] {
  const faults: ErrorLine[] = [];
  const needs = (isThere: boolean, text: string, fieldId: string) => {
    if (!isThere) {
      faults.push({ text, fieldId });
    }
  };
  if (typed.kind === "target") {
    needs(shareIn(typed.value) !== undefined, "Enter the target from 0 to 100", "value");
    needs(isoOf(typed.from) !== undefined, "Enter the first day, for example 1 4 2026", "from");
    needs(
      isEmpty(typed.to) || isoOf(typed.to) !== undefined,
      "Enter the last day, for example 31 3 2027, or leave it empty",
      "to",
    );
    needs(typed.owner.trim() !== "", "Enter who answers for the target", "owner");
    needs(typed.source.trim() !== "", "Enter where it was decided", "source");
  } else if (typed.kind === "milestone") {
    needs(isoOf(typed.date) !== undefined, "Enter the day, for example 10 4 2026", "date");
    needs(typed.title.trim() !== "", "Enter what happened", "title");
  } else {
    needs(
      monthIn(typed.firstMonth) !== undefined,
      "Enter the first month, for example 4 2026",
      "firstMonth",
    );
    needs(typed.reason.trim() !== "", "Say what is known to have changed", "reason");
  }
  return faults;
}

/** What was typed as the API takes it; asked for only without faults. */
export function recordingOf(typed: Typed): Recording {
  const [scope, place] = scopeIn(typed.scope);
  const { type, area } = typed;
  if (typed.kind === "milestone") {
    const { title, text } = typed;
    return {
      kind: "milestone",
      body: { date: isoOf(typed.date) ?? "", title, text, scope, place },
    };
  }
  if (typed.kind === "rebase") {
    const firstMonth = monthIn(typed.firstMonth) ?? "";
    return { kind: "rebase", body: { scope, place, type, area, firstMonth, reason: typed.reason } };
  }
  const { measure, owner, source } = typed;
  return {
    kind: "target",
    body: {
      measure,
      type,
      scope,
      place,
      area,
      value: shareIn(typed.value) ?? 0,
      from: isoOf(typed.from) ?? "",
      to: isoOf(typed.to) ?? null,
      owner,
      source,
    },
  };
}

/** A percentage such as "80" or "82.5%" as a share; undefined where it is none. */
export function shareIn(typed: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,2})?)\s*%?$/.exec(typed.trim());
  const percent = match === null ? Number.NaN : Number(match[1]);
  return percent >= 0 && percent <= 100 ? Math.round(percent * 100) / 10000 : undefined;
}

/** A month such as "4 2026" or "4/2026" as 2026-04; undefined where it is none. */
export function monthIn(typed: string): string | undefined {
  const match = /^(\d{1,2})[\s/.-]+(\d{4})$/.exec(typed.trim());
  const month = Number(match?.[1]);
  return match !== null && month >= 1 && month <= 12
    ? `${match[2]}-${String(month).padStart(2, "0")}`
    : undefined;
}

function scopeIn(scope: string): ["all" | "service" | "team", string | null] {
  const [kind, code] = scope.split(":");
  return (kind === "service" || kind === "team") && code !== undefined
    ? [kind, code]
    : ["all", null];
}

export function isoOf({ day, month, year }: Parts): string | undefined {
  return isoFromParts(day, month, year);
}

export function isEmpty({ day, month, year }: Parts): boolean {
  return `${day}${month}${year}`.trim() === "";
}
