import type { AuditQuery, AuditStatus, AuditType } from "@/lib/api-types";
import { isIsoDate } from "@/lib/dates";
import { auditTypes, statuses } from "@/lib/labels";

export type AuditFilters = Pick<
  AuditQuery,
  "type" | "team" | "status" | "population" | "from" | "to"
>;

const CODE = /^[a-z0-9][a-z0-9_]{0,79}$/;

/** The filters an address names; what makes no sense there is left out. */
export function filtersIn(params: URLSearchParams): AuditFilters {
  const { type, team, status, population, from, to } = Object.fromEntries(params);
  return {
    ...(isKey(auditTypes, type) ? { type: type as AuditType } : {}),
    ...(team !== undefined && CODE.test(team) ? { team } : {}),
    ...(isKey(statuses, status) ? { status: status as AuditStatus } : {}),
    ...(population !== undefined && CODE.test(population) ? { population } : {}),
    ...(from !== undefined && isIsoDate(from) ? { from } : {}),
    ...(to !== undefined && isIsoDate(to) ? { to } : {}),
  };
}

function isKey(labels: object, value: string | undefined): boolean {
  return value !== undefined && Object.hasOwn(labels, value);
}
