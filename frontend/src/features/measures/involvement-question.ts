import type { AuditType, InvolvementQuery } from "@/lib/api-types";
import { endOfDayInLondon, isIsoDate, wholeMonthsBefore } from "@/lib/dates";

export const involvementGroupings = {
  team: "Team",
  service: "Service",
  month: "Month",
  quarter: "Quarter",
} as const;

export type InvolvementGrouping = keyof typeof involvementGroupings;

/** What is asked of the figures. It is all in the address, so that a link shows the same. */
export interface InvolvementQuestion {
  by: InvolvementGrouping;
  /** Empty for every type. */
  type: AuditType | "";
  service: string;
  from: string;
  to: string;
  /** The past day at whose end the figures stood so; empty for now. */
  asAt: string;
}

const CODE = /^[a-z0-9][a-z0-9_]{0,79}$/;

/** The question an address asks; what it leaves open gets the usual answer. */
export function involvementQuestionIn(params: URLSearchParams, today: string): InvolvementQuestion {
  const given = Object.fromEntries(params);
  const usual = wholeMonthsBefore(12, today);
  const hasPeriod = params.has("from") || params.has("to") || given.period === "all";
  const date = (value: string | undefined) =>
    value !== undefined && isIsoDate(value) ? value : "";
  const asAt = date(given.asAt);
  return {
    by: Object.hasOwn(involvementGroupings, given.by ?? "")
      ? (given.by as InvolvementGrouping)
      : "team",
    type: given.type === "case_file" || given.type === "supervision" ? given.type : "",
    service: CODE.test(given.service ?? "") ? (given.service ?? "") : "",
    from: hasPeriod ? date(given.from) : usual.from,
    to: hasPeriod ? date(given.to) : usual.to,
    // Figures of today and later are those of now.
    asAt: asAt < today ? asAt : "",
  };
}

/** The address that asks this question. */
export function involvementAddressOf(question: InvolvementQuestion): Record<string, string> {
  const { from, to } = question;
  return { ...question, ...(from === "" && to === "" ? { period: "all" } : {}) };
}

/** The question as the API takes it. */
export function involvementQueryOf(question: InvolvementQuestion): InvolvementQuery {
  const { by, type, service, from, to, asAt } = question;
  return {
    by,
    ...(type === "" ? {} : { type }),
    ...(service === "" ? {} : { service }),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
    ...(asAt === "" ? {} : { asAt: endOfDayInLondon(asAt) }),
  };
}
