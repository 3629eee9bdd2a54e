import type { AuditType, CoverageQuery, SupervisionQuery } from "@/lib/api-types";
import { endOfDayInLondon, isIsoDate } from "@/lib/dates";
import type { Period } from "@/lib/periods";

/** What is asked of the figures. It is all in the address, so that a link shows the same. */
export interface CoverageQuestion extends Period {
  /** Empty for every type. */
  type: AuditType | "";
  service: string;
  /** The past day at whose end the figures stood so; empty for now. */
  asAt: string;
}

const CODE = /^[a-z0-9][a-z0-9_]{0,79}$/;

interface Usual {
  type: AuditType | "";
  period: Period;
}

/** The question an address asks; what it leaves open gets the usual answer. */
export function coverageQuestionIn(
  params: URLSearchParams,
  today: string,
  usual: Usual,
): CoverageQuestion {
  const given = Object.fromEntries(params);
  const hasPeriod = params.has("from") || params.has("to") || given.period === "all";
  const asAt = dateOrNone(given.asAt);
  return {
    type: typeIn(given.type, usual.type),
    service: CODE.test(given.service ?? "") ? (given.service ?? "") : "",
    from: hasPeriod ? dateOrNone(given.from) : usual.period.from,
    to: hasPeriod ? dateOrNone(given.to) : usual.period.to,
    // Figures of today and later are those of now.
    asAt: asAt < today ? asAt : "",
  };
}

/** The address that asks this question. */
export function coverageAddressOf(question: CoverageQuestion): [string, string][] {
  const { type, service, from, to, asAt } = question;
  const period = from === "" && to === "" ? { period: "all" } : {};
  const parts = { type: type === "" ? "all" : type, service, from, to, ...period, asAt };
  return Object.entries(parts).filter(([, value]) => value !== "");
}

/** The question as the API takes it. */
export function coverageQueryOf(question: CoverageQuestion): CoverageQuery {
  return {
    ...(question.type === "" ? {} : { type: question.type }),
    ...placeAndPeriodOf(question),
    ...asAtOf(question),
  };
}

/** The same without a type: it is always supervision. */
export function supervisionQueryOf(question: CoverageQuestion): SupervisionQuery {
  return { ...placeAndPeriodOf(question), ...asAtOf(question) };
}

function placeAndPeriodOf({ service, from, to }: CoverageQuestion) {
  return {
    ...(service === "" ? {} : { service }),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
  };
}

function asAtOf({ asAt }: CoverageQuestion) {
  return asAt === "" ? {} : { asAt: endOfDayInLondon(asAt) };
}

function typeIn(given: string | undefined, usual: AuditType | ""): AuditType | "" {
  if (given === "all") {
    return "";
  }
  return given === "case_file" || given === "supervision" ? given : usual;
}

function dateOrNone(value: string | undefined): string {
  return value !== undefined && isIsoDate(value) ? value : "";
}
