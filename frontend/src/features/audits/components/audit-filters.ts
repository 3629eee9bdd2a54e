import type { AuditQuery, AuditStatus, AuditType } from "@/lib/api-types";
import { isIsoDate } from "@/lib/dates";
import { auditTypes, samplings, statuses } from "@/lib/labels";

export type AuditFilters = Pick<
  AuditQuery,
  | "type"
  | "team"
  | "status"
  | "population"
  | "from"
  | "to"
  | "area"
  | "grade"
  | "sampling"
  | "countedSince"
  | "regradedSince"
>;

const CODE = /^[a-z0-9][a-z0-9_]{0,79}$/;
const CODES = /^[a-z0-9_]{1,80}(,[a-z0-9_]{1,80}){0,9}$/;

/** The filters an address names; what makes no sense there is left out. */
export function filtersIn(params: URLSearchParams): AuditFilters {
  const given = Object.fromEntries(params);
  const { type, team, status, population, from, to, sampling } = given;
  return {
    ...(isKey(auditTypes, type) ? { type: type as AuditType } : {}),
    ...(team !== undefined && CODE.test(team) ? { team } : {}),
    ...(isKey(statuses, status) ? { status: status as AuditStatus } : {}),
    ...(population !== undefined && CODE.test(population) ? { population } : {}),
    ...(from !== undefined && isIsoDate(from) ? { from } : {}),
    ...(to !== undefined && isIsoDate(to) ? { to } : {}),
    ...matching("area", given.area, CODE),
    ...matching("grade", given.grade, CODES),
    ...(sampling?.split(",").every((each) => isKey(samplings, each)) ? { sampling } : {}),
    ...day("countedSince", given.countedSince),
    ...day("regradedSince", given.regradedSince),
  };
}

function matching(name: "area" | "grade", value: string | undefined, pattern: RegExp) {
  return value !== undefined && pattern.test(value) ? { [name]: value } : {};
}

function day(name: "countedSince" | "regradedSince", value: string | undefined) {
  return value !== undefined && isIsoDate(value) ? { [name]: value } : {};
}

function isKey(labels: object, value: string | undefined): boolean {
  return value !== undefined && Object.hasOwn(labels, value);
}
