import { DraftSaver } from "@/features/audits/draft/draft-saver";
import type { Versioned } from "@/lib/api-client";
import type { Audit, ChangeAuditRequest } from "@/lib/api-types";
import { ProblemError, UnreachableError } from "@/lib/problem";
import { anAudit } from "@/testing/builders";

export const nothing = { choice: null, date: null, text: null, reason: null };

/** A server in memory that checks versions as the real one does. */
export class Server {
  audit: Audit = anAudit();
  readonly taken: ChangeAuditRequest[] = [];
  failures: Error[] = [];
  underWay = 0;
  mostAtOnce = 0;
  /** Takes the next change but loses the answer. */
  losesAnswer = false;

  readonly read = async (): Promise<Versioned<Audit>> => this.versioned();

  readonly send = async (change: ChangeAuditRequest, etag: string): Promise<Versioned<Audit>> => {
    this.underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.underWay);
    await new Promise((done) => setTimeout(done, 100));
    this.underWay -= 1;
    const failure = this.failures.shift();
    if (failure) {
      throw failure;
    }
    if (etag !== this.versioned().etag) {
      throw refusal(412);
    }
    this.take(change);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new UnreachableError();
    }
    return this.versioned();
  };

  /** Stores a change, as by this form or by somebody else. */
  take(change: ChangeAuditRequest): void {
    this.taken.push(change);
    const areas = new Map(this.audit.areas.map((each) => [each.area, each]));
    for (const { area, grade = null, rationale = null } of change.areas ?? []) {
      areas.set(area, { area, grade, rationale, impact: null, notApplicable: null });
    }
    const answers = (change.answers ?? []).map((each) => ({ ...nothing, ...each }));
    this.audit = {
      ...this.audit,
      areas: [...areas.values()],
      answers: [...this.audit.answers, ...answers],
      conclusion: { ...this.audit.conclusion, ...change.conclusion },
      actions: change.actions ?? this.audit.actions,
      version: this.audit.version + 1,
    };
  }

  open(): DraftSaver {
    return new DraftSaver(this.versioned(), this);
  }

  versioned(): Versioned<Audit> {
    return { value: this.audit, etag: `"${this.audit.version}"` };
  }
}

export function anAction(id: string) {
  return { id, for: "child" as const, action: "Visit", owner: "Worker", dueOn: null };
}

export function refusal(status: number, ...pointers: string[]): ProblemError {
  const errors = pointers.map((pointer) => ({ pointer, detail: "Put this right" }));
  return new ProblemError({ type: "/problems/test", title: "Refused", status, errors });
}

export const entry = (grade: string | null, rationale: string | null) => ({
  grade,
  rationale,
  impact: null,
  notApplicable: null,
});
export const inCare = (grade: string | null, rationale: string | null) => ({
  areas: [{ area: "in_care", ...entry(grade, rationale) }],
});
