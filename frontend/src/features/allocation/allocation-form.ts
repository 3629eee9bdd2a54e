import { auditDate, type Facts, missingFacts } from "@/features/allocation/components/facts-form";
import type { DateParts } from "@/govuk/date-input";
import type { AuditorItem, AuditType, CreateAuditRequest, Tool } from "@/lib/api-types";
import { isoFromParts, partsFromIso } from "@/lib/dates";
import { samplingsFor } from "@/lib/labels";
import type { ErrorLine } from "@/lib/problem";

/** A new audit as typed. */
export interface Allocation {
  /** The tool's code; empty while none is chosen. */
  tool: string;
  /** Grades and reasons as another system gave them, without a tool. */
  gradesOnly: boolean;
  /** For grades only: what is audited and by which framework. */
  type: AuditType | null;
  framework: string;
  population: string;
  facts: Facts;
  dueOn: DateParts;
  auditor: string;
  /** Whether an administrator lets somebody too close to the case audit it, and why. */
  overrides: boolean;
  conflictOverride: string;
}

const noDate: DateParts = { day: "", month: "", year: "" };

export function emptyAllocation(today: string): Allocation {
  return {
    tool: "",
    gradesOnly: false,
    type: null,
    framework: "",
    population: "",
    facts: {
      caseReference: "",
      auditedOn: partsFromIso(today),
      team: "",
      sampling: null,
      worker: "",
    },
    dueOn: noDate,
    auditor: "",
    overrides: false,
    conflictOverride: "",
  };
}

/** The next one for the same tool, team and date: only what belongs to the case is asked anew. */
export function anotherAfter(given: Allocation): Allocation {
  return {
    ...given,
    facts: { ...given.facts, caseReference: "", worker: "" },
    auditor: "",
    overrides: false,
    conflictOverride: "",
  };
}

/** Tools that an audit can be begun with by somebody. */
export function toolsFor(tools: readonly Tool[], readsSupervision: boolean): Tool[] {
  return tools.filter(
    ({ current, auditType }) =>
      current !== null && (auditType !== "supervision" || readsSupervision),
  );
}

/** The facts with the sampling that the tool leaves, where it leaves only one or not this one. */
export function factsWith(facts: Facts, tool: Tool | undefined): Facts {
  const offered = samplingsFor(tool?.kind ?? null);
  const only = offered.length === 1 ? (offered[0] ?? null) : null;
  const fits = facts.sampling !== null && offered.includes(facts.sampling);
  return { ...facts, sampling: only ?? (fits ? facts.sampling : null) };
}

interface Circumstances {
  tool: Tool | undefined;
  today: string;
  /** Those who can be chosen to audit; undefined where somebody starts their own. */
  auditors: readonly AuditorItem[] | undefined;
}

/** What is plainly missing, in the order of the form. */
export function faultsIn(given: Allocation, { tool, today, auditors }: Circumstances): ErrorLine[] {
  const { gradesOnly, type, population, facts } = given;
  return [
    ...(tool === undefined && !gradesOnly
      ? [{ text: "Select what the audit is made with", fieldId: "tool" }]
      : []),
    ...(gradesOnly && type === null ? [{ text: "Select what is audited", fieldId: "type" }] : []),
    ...(tool !== undefined && tool.populations.length > 0 && population === ""
      ? [{ text: "Select the group of children the case is in", fieldId: "population" }]
      : []),
    ...missingFacts(factsWith(facts, tool), today),
    ...(auditors === undefined ? [] : allocationFaults(given, auditors)),
  ];
}

function allocationFaults(given: Allocation, auditors: readonly AuditorItem[]): ErrorLine[] {
  const { day, month, year } = given.dueOn;
  const isDated = `${day}${month}${year}`.trim() !== "";
  const chosen = auditors.find(({ username }) => username === given.auditor);
  const isClose = (chosen?.conflicts.length ?? 0) > 0;
  return [
    ...(isDated && isoFromParts(day, month, year) === undefined
      ? [{ text: "Enter the day it is due, for example 27 3 2027", fieldId: "dueOn" }]
      : []),
    ...(chosen === undefined ? [{ text: "Select who audits the case", fieldId: "auditor" }] : []),
    ...(isClose && !given.overrides
      ? [
          {
            text: `${chosen?.name} ${isOnlyUnready(chosen?.conflicts ?? []) ? "is not ready to audit" : "is too close to this case"}; select somebody else`,
            fieldId: "auditor",
          },
        ]
      : []),
    ...(isClose && given.overrides && given.conflictOverride.trim() === ""
      ? [{ text: `Enter why ${chosen?.name} may audit this case`, fieldId: "conflictOverride" }]
      : []),
  ];
}

/** Whether nothing but their readiness stands against somebody. */
export function isOnlyUnready(conflicts: AuditorItem["conflicts"]): boolean {
  return conflicts.length > 0 && conflicts.every(({ kind }) => kind === "not_ready");
}

/** The request, once nothing is missing; undefined before. */
export function requestFor(
  given: Allocation,
  { tool, framework, auditors }: Omit<Circumstances, "today"> & { framework: string | undefined },
): CreateAuditRequest | undefined {
  const facts = factsWith(given.facts, tool);
  const date = auditDate(facts);
  const type = tool?.auditType ?? given.type;
  if (date === undefined || facts.sampling === null || type === null) {
    return undefined;
  }
  const dueOn = isoFromParts(given.dueOn.day, given.dueOn.month, given.dueOn.year);
  const chosen = auditors?.find(({ username }) => username === given.auditor);
  return {
    type,
    team: facts.team,
    sampling: facts.sampling,
    auditedOn: date,
    caseReference: facts.caseReference.trim(),
    ...(tool === undefined ? {} : { tool: tool.code }),
    ...(tool === undefined && framework !== undefined ? { framework } : {}),
    ...(tool !== undefined && tool.populations.length > 0 ? { population: given.population } : {}),
    ...(facts.worker === "" ? {} : { worker: facts.worker }),
    ...(auditors === undefined || dueOn === undefined ? {} : { dueOn }),
    ...(chosen === undefined ? {} : { auditor: chosen.username }),
    ...(chosen !== undefined && chosen.conflicts.length > 0 && given.overrides
      ? { conflictOverride: given.conflictOverride.trim() }
      : {}),
  };
}
