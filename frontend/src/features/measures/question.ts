import type { AuditType, JudgedGoodQuery, Sampling } from "@/lib/api-types";
import { endOfDayInLondon, isIsoDate, wholeMonthsBefore } from "@/lib/dates";
import { OVERALL } from "@/lib/grades";
import { samplingOrder } from "@/lib/labels";
import { paths } from "@/lib/paths";

export const groupings = {
  team: "Team",
  service: "Service",
  area: "Judgement area",
  month: "Month",
  quarter: "Quarter",
  year: "Year",
  population: "Group of children",
  tool_version: "Version of the audit tool",
} as const;

export type Grouping = keyof typeof groupings;
export type Basis = "final" | "original" | "had_all_been_moderated";

export const bases: Readonly<Record<Basis, string>> = {
  final: "Final grades",
  original: "Auditors’ own grades",
  had_all_been_moderated: "Had all been moderated (estimate)",
};

/** What is asked of the figures. It is all in the address, so that a link shows the same. */
export interface Question {
  by: Grouping;
  type: AuditType;
  service: string;
  area: string;
  sampling: readonly Sampling[];
  from: string;
  to: string;
  basis: Basis;
  /** Only this group of children; "none" for audits that say none. */
  population: string;
  /** Only audits made with this version of a tool; "none" for audits without a tool. */
  toolVersion: string;
  /** The past day at whose end the figures stood so; empty for now. */
  asAt: string;
}

const CODE = /^[a-z0-9][a-z0-9_]{0,79}$/;
const TOOL_VERSION = /^([a-z0-9][a-z0-9_]{0,79}:[1-9][0-9]{0,5}|none)$/;

/** How cases are chosen that stand for the rest: what the page asks for unless told otherwise. */
const representative: readonly Sampling[] = ["random"];

/** The question an address asks; what it leaves open gets the usual answer. */
export function questionIn(params: URLSearchParams, today: string): Question {
  const given = Object.fromEntries(params);
  const usual = wholeMonthsBefore(12, today);
  const hasPeriod = params.has("from") || params.has("to") || given.period === "all";
  const sampling = samplingOrder.filter((each) => given.sampling?.split(",").includes(each));
  return {
    by: oneOf(given.by, Object.keys(groupings) as Grouping[], "team"),
    type: oneOf(given.type, ["case_file", "supervision"], "case_file"),
    service: matching(CODE, given.service),
    area: matching(CODE, given.area),
    population: matching(CODE, given.population),
    toolVersion: matching(TOOL_VERSION, given.toolVersion),
    sampling: sampling.length > 0 ? sampling : representative,
    from: hasPeriod ? dateOrNone(given.from) : usual.from,
    to: hasPeriod ? dateOrNone(given.to) : usual.to,
    basis: oneOf(given.basis, Object.keys(bases) as Basis[], "final"),
    asAt: pastDayOrNone(given.asAt, today),
  };
}

/** The address that asks this question, without what is left open. */
export function paramsOf(question: Question): URLSearchParams {
  return new URLSearchParams(
    Object.entries(addressOf(question)).filter(([, value]) => value !== ""),
  );
}

/** Every part of the address that asks this question, empty where it is left open. */
export function addressOf(question: Question): Record<string, string> {
  const { by, type, service, area, population, toolVersion, sampling, from, to, basis, asAt } =
    question;
  const isOpenEnded = from === "" && to === "";
  return {
    by,
    type,
    service,
    area: by === "area" ? "" : area,
    population,
    toolVersion,
    sampling: sampling.join(","),
    from,
    to,
    ...(isOpenEnded ? { period: "all" } : {}),
    basis: basis === "final" ? "" : basis,
    asAt,
  };
}

/** The question as the API takes it. */
export function queryOf(question: Question): JudgedGoodQuery {
  const { by, type, service, area, population, toolVersion, sampling, from, to, basis, asAt } =
    question;
  return {
    by,
    type,
    basis,
    sampling: [...sampling],
    ...(service === "" ? {} : { service }),
    ...(area === "" || by === "area" ? {} : { area }),
    ...(population === "" ? {} : { population }),
    ...(toolVersion === "" ? {} : { toolVersion }),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
    ...(asAt === "" ? {} : { asAt: endOfDayInLondon(asAt) }),
  };
}

/** Where the audits behind one team are, or the figures of one service's teams. */
export function auditsBehind(question: Question, key: string): string {
  const { by, type, area, population, sampling, from, to } = question;
  return by === "service"
    ? paths.judgedGood(addressOf({ ...question, by: "team", service: key }))
    : paths.audits({
        team: key,
        type,
        area: area === "" ? OVERALL : area,
        population,
        sampling: sampling.join(","),
        from,
        to,
        status: "finalised",
      });
}

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], usual: T): T {
  return allowed.find((each) => each === value) ?? usual;
}

function matching(pattern: RegExp, value: string | undefined): string {
  return value !== undefined && pattern.test(value) ? value : "";
}

function dateOrNone(value: string | undefined): string {
  return value !== undefined && isIsoDate(value) ? value : "";
}

/** Figures of today and later are those of now. */
function pastDayOrNone(value: string | undefined, today: string): string {
  const day = dateOrNone(value);
  return day < today ? day : "";
}
