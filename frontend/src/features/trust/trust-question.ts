import type { AgreementQuery, AuditType } from "@/lib/api-types";
import { isIsoDate, wholeMonthsBefore } from "@/lib/dates";

/** Which second checks are asked about. It is all in the address, so that a link shows the same. */
export interface TrustQuestion {
  type: AuditType;
  service: string;
  /** The judgement area whose grades are compared; empty for the overall grade. */
  area: string;
  from: string;
  to: string;
}

const CODE = /^[a-z0-9][a-z0-9_]{0,79}$/;

/** The question an address asks; what it leaves open gets the usual answer. */
export function trustQuestionIn(params: URLSearchParams, today: string): TrustQuestion {
  const given = Object.fromEntries(params);
  const usual = wholeMonthsBefore(12, today);
  const hasPeriod = params.has("from") || params.has("to") || given.period === "all";
  return {
    type: given.type === "supervision" ? "supervision" : "case_file",
    service: codeOrNone(given.service),
    area: codeOrNone(given.area),
    from: hasPeriod ? dateOrNone(given.from) : usual.from,
    to: hasPeriod ? dateOrNone(given.to) : usual.to,
  };
}

/** Every part of the address that asks this question, empty where it is left open. */
export function trustAddressOf(question: TrustQuestion): Record<string, string> {
  const isOpenEnded = question.from === "" && question.to === "";
  return { ...question, ...(isOpenEnded ? { period: "all" } : {}) };
}

/** The question as the API takes it. */
export function trustQueryOf(question: TrustQuestion): Omit<AgreementQuery, "by"> {
  const { type, service, area, from, to } = question;
  return {
    type,
    ...(service === "" ? {} : { service }),
    ...(area === "" ? {} : { area }),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
  };
}

function codeOrNone(value: string | undefined): string {
  return value !== undefined && CODE.test(value) ? value : "";
}

function dateOrNone(value: string | undefined): string {
  return value !== undefined && isIsoDate(value) ? value : "";
}
