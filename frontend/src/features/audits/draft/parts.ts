import type { AnswerValue, JudgementValue } from "@/components/form-section/values";
import { noAnswer, noJudgement } from "@/components/form-section/values";
import type { Audit, AuditAction, ChangeAuditRequest } from "@/lib/api-types";

export type PractitionerValue = NonNullable<ChangeAuditRequest["practitioner"]>;
export type FeedbackValue = NonNullable<NonNullable<ChangeAuditRequest["familyFeedback"]>["child"]>;
export type ConclusionValue = NonNullable<ChangeAuditRequest["conclusion"]>;

/** The parts of a draft that are saved, and may clash, each by itself. */
export interface Parts {
  overall: JudgementValue;
  [area: `areas/${string}`]: JudgementValue;
  [prompt: `answers/${string}`]: AnswerValue;
  sessionDates: readonly string[];
  practitioner: PractitionerValue;
  "familyFeedback/child": FeedbackValue;
  "familyFeedback/family": FeedbackValue;
  conclusion: ConclusionValue;
  actions: readonly AuditAction[];
}

export type PartKey = keyof Parts;
export type Part = Parts[PartKey];

/** The part of the audit that the server has. */
export function partIn<K extends PartKey>(audit: Audit, key: K): Parts[K] {
  return read(audit, key) as Parts[K];
}

function read(audit: Audit, key: PartKey): Part {
  const [kind, name] = key.split("/");
  switch (kind) {
    case "overall":
      return { ...noJudgement, ...audit.overall };
    case "areas":
      return judgementOf(audit.areas.find(({ area }) => area === name));
    case "answers":
      return answerOf(audit.answers.find(({ prompt }) => prompt === name));
    case "sessionDates":
      return audit.sessions?.dates ?? [];
    case "practitioner":
      return {
        involvement: audit.practitioner.involvement,
        reason: audit.practitioner.reason,
      };
    case "familyFeedback":
      return audit.familyFeedback[name === "child" ? "child" : "family"];
    case "actions":
      return audit.actions;
    default:
      return audit.conclusion;
  }
}

function judgementOf(found: Audit["areas"][number] | undefined): JudgementValue {
  const { grade, rationale, impact, notApplicable } = found ?? noJudgement;
  return { grade, rationale, impact, notApplicable };
}

function answerOf(found: Audit["answers"][number] | undefined): AnswerValue {
  const { choice, date, text, reason } = found ?? noAnswer;
  return { choice, date, text, reason };
}

/** The part as it is sent: a text of nothing but space counts as none. */
export function tidy<P extends Part>(part: P): P {
  return plain(part) as P;
}

function plain(value: unknown): unknown {
  if (typeof value === "string") {
    return value.trim() === "" ? null : value;
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
  }
  return value;
}

export function isSame(a: Part, b: Part): boolean {
  return fingerprint(a) === fingerprint(b);
}

function fingerprint(value: unknown): string {
  return JSON.stringify(plain(value), (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => a.localeCompare(b)))
      : each,
  );
}

/** One request that carries every part in the batch. */
export function changeOf(batch: ReadonlyMap<PartKey, Part>): ChangeAuditRequest {
  const change: ChangeAuditRequest = {};
  for (const [key, part] of batch) {
    put(change, key, tidy(part));
  }
  return change;
}

function put(change: ChangeAuditRequest, key: PartKey, part: Part): void {
  const [kind, name = ""] = key.split("/");
  switch (kind) {
    case "overall": {
      const { grade, rationale, impact } = part as JudgementValue;
      change.overall = { grade, rationale, impact };
      return;
    }
    case "areas":
      change.areas = [...(change.areas ?? []), { area: name, ...(part as JudgementValue) }];
      return;
    case "answers":
      change.answers = [...(change.answers ?? []), { prompt: name, ...(part as AnswerValue) }];
      return;
    case "sessionDates":
      change.sessionDates = [...(part as string[])];
      return;
    case "practitioner":
      change.practitioner = part as PractitionerValue;
      return;
    case "familyFeedback":
      change.familyFeedback = { ...change.familyFeedback, [name]: part as FeedbackValue };
      return;
    case "actions":
      change.actions = [...(part as AuditAction[])];
      return;
    default:
      change.conclusion = part as ConclusionValue;
  }
}

/** The part that a place in a request belongs to: `#/areas/in_care/grade` is in `areas/in_care`. */
export function partAt(pointer: string): PartKey | undefined {
  const [, kind = "", name = ""] = pointer.split("/");
  switch (kind) {
    case "areas":
    case "answers":
      return name === "" ? undefined : `${kind as "areas"}/${name}`;
    case "familyFeedback":
      return name === "child" ? "familyFeedback/child" : "familyFeedback/family";
    case "overall":
    case "sessionDates":
    case "practitioner":
    case "conclusion":
    case "actions":
      return kind;
    default:
      return undefined;
  }
}
