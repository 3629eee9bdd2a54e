import type { DateParts } from "@/govuk/date-input";
import type { Pack, PackKind, PackRequest } from "@/lib/api-types";
import { isoFromParts, partsFromIso, todayInLondon, wholeMonthsBefore } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

/** A pack as typed. */
export interface PackTyped {
  kind: PackKind | null;
  title: string;
  meetsOn: DateParts;
  from: DateParts;
  to: DateParts;
  hasEmbargo: boolean;
  embargoDate: DateParts;
  embargoTime: string;
  known: string;
  knownHow: string;
  next: string;
  leavesConcernsOut: boolean;
  concernsLeftOut: string;
  supersedeReason: string;
}

const noDate: DateParts = { day: "", month: "", year: "" };

/** What stands in the form at first: the last 12 whole months, or what the earlier pack said. */
export function firstTyped(earlier: Pack | undefined, today = todayInLondon()): PackTyped {
  const usual = wholeMonthsBefore(12, today);
  return {
    kind: earlier?.kind ?? null,
    title: earlier?.title ?? "",
    meetsOn: earlier === undefined ? noDate : partsFromIso(earlier.meetsOn),
    from: partsFromIso(earlier?.from ?? usual.from),
    to: partsFromIso(earlier?.to ?? usual.to),
    hasEmbargo: false,
    embargoDate: noDate,
    embargoTime: "",
    known: earlier?.answers?.known ?? "",
    knownHow: earlier?.answers?.knownHow ?? "",
    next: earlier?.answers?.next ?? "",
    leavesConcernsOut: false,
    concernsLeftOut: "",
    supersedeReason: "",
  };
}

/** What is plainly missing, in the order of the form. */
export function faultsIn(typed: PackTyped, supersedes: boolean): ErrorLine[] {
  const isSelfEvaluation = typed.kind === "self_evaluation";
  const checks: [boolean, string, string][] = [
    [
      supersedes && isBlank(typed.supersedeReason),
      "supersedeReason",
      "Say what was wrong with the earlier pack",
    ],
    [typed.kind === null, "kind", "Select the meeting"],
    [isBlank(typed.title), "title", "Enter the meeting’s name"],
    [
      iso(typed.meetsOn) === undefined,
      "meetsOn",
      "Enter the date of the meeting, for example 27 3 2027",
    ],
    [
      iso(typed.from) === undefined,
      "from",
      "Enter the first day of the period, for example 1 11 2025",
    ],
    [iso(typed.to) === undefined, "to", "Enter the last day of the period, for example 31 10 2026"],
    [
      typed.hasEmbargo && iso(typed.embargoDate) === undefined,
      "embargo-date",
      "Enter the day the embargo ends",
    ],
    [typed.hasEmbargo && timeOf(typed) === undefined, "embargo-time", "Enter a time such as 9:30"],
    [
      isSelfEvaluation && isBlank(typed.known),
      "answers-known",
      "Answer what you know about the quality of practice",
    ],
    [isSelfEvaluation && isBlank(typed.knownHow), "answers-knownHow", "Answer how you know it"],
    [isSelfEvaluation && isBlank(typed.next), "answers-next", "Answer what you are doing next"],
    [
      typed.leavesConcernsOut && isBlank(typed.concernsLeftOut),
      "concernsLeftOut",
      "Say why safety concerns are left out",
    ],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, fieldId, text]) => ({ fieldId, text }));
}

/**
 * The request, once nothing is missing; undefined before.
 *
 * @param requestId the same for every time it is sent, so that one pack is made
 */
export function requestFor(
  typed: PackTyped,
  requestId: string,
  supersedes: string | null,
): PackRequest | undefined {
  const [meetsOn, from, to] = [iso(typed.meetsOn), iso(typed.from), iso(typed.to)];
  if (typed.kind === null || meetsOn === undefined || from === undefined || to === undefined) {
    return undefined;
  }
  const { known, knownHow, next } = typed;
  const [date, time] = [iso(typed.embargoDate), timeOf(typed)];
  const hasEmbargo = typed.hasEmbargo && date !== undefined && time !== undefined;
  return {
    requestId,
    kind: typed.kind,
    title: typed.title.trim(),
    meetsOn,
    from,
    to,
    embargo: hasEmbargo ? { date, time } : null,
    answers: typed.kind === "self_evaluation" ? { known, knownHow, next } : null,
    concernsLeftOut: typed.leavesConcernsOut ? typed.concernsLeftOut : null,
    supersedes,
    supersedeReason: supersedes === null ? null : typed.supersedeReason,
  };
}

/** "09:30" from "9:30" or "9.30"; undefined when it is no time of day. */
function timeOf({ embargoTime }: PackTyped): string | undefined {
  const [, hour = "", minute = ""] = /^(\d{1,2})[:.](\d{2})$/.exec(embargoTime.trim()) ?? [];
  const isTime = hour !== "" && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? `${hour.padStart(2, "0")}:${minute}` : undefined;
}

function iso({ day, month, year }: DateParts): string | undefined {
  return isoFromParts(day, month, year);
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
