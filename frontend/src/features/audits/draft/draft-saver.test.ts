import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftSaver } from "@/features/audits/draft/draft-saver";
import type { Versioned } from "@/lib/api-client";
import type { Audit, ChangeAuditRequest } from "@/lib/api-types";
import { ProblemError, UnreachableError } from "@/lib/problem";
import { anAudit } from "@/testing/builders";

/** A server in memory that checks versions as the real one does. */
class Server {
  audit: Audit = anAudit();
  readonly taken: ChangeAuditRequest[] = [];
  failures: Error[] = [];
  underWay = 0;
  mostAtOnce = 0;
  /** Takes the next change but loses the answer. */
  losesAnswer = false;

  readonly read = async (): Promise<Versioned<Audit>> => this.#versioned();

  readonly send = async (change: ChangeAuditRequest, etag: string): Promise<Versioned<Audit>> => {
    this.underWay += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.underWay);
    await new Promise((done) => setTimeout(done, 100));
    this.underWay -= 1;
    const failure = this.failures.shift();
    if (failure) {
      throw failure;
    }
    if (etag !== this.#versioned().etag) {
      throw refusal(412);
    }
    this.take(change);
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new UnreachableError();
    }
    return this.#versioned();
  };

  /** Stores a change, as by this form or by somebody else. */
  take(change: ChangeAuditRequest): void {
    this.taken.push(change);
    const areas = new Map(this.audit.areas.map((each) => [each.area, each]));
    for (const { area, grade = null, rationale = null } of change.areas ?? []) {
      areas.set(area, { area, grade, rationale, impact: null, notApplicable: null });
    }
    this.audit = { ...this.audit, areas: [...areas.values()], version: this.audit.version + 1 };
  }

  open(): DraftSaver {
    return new DraftSaver(this.#versioned(), this);
  }

  #versioned(): Versioned<Audit> {
    return { value: this.audit, etag: `"${this.audit.version}"` };
  }
}

function refusal(status: number): ProblemError {
  return new ProblemError({ type: "/problems/test", title: "Refused", status });
}

const inCare = (grade: string | null, rationale: string | null) => ({
  areas: [{ area: "in_care", grade, rationale }],
});

describe("the draft saver", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("waits for a pause in typing and then sends once", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("in_care", { grade: "good" });
    await vi.advanceTimersByTimeAsync(800);
    saver.change("in_care", { rationale: "Seen" });
    await vi.advanceTimersByTimeAsync(900);
    expect(server.taken).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(server.taken).toEqual([inCare("good", "Seen")]);
    expect(saver.snapshot().save.kind).toBe("saved");
  });

  it("sends one change at a time, in order, each with the version before it", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("in_care", { rationale: "one" });
    await vi.advanceTimersByTimeAsync(1_050);
    saver.change("in_care", { rationale: "one two" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.taken).toEqual([inCare(null, "one"), inCare(null, "one two")]);
    expect(server.mostAtOnce).toBe(1);
    expect(saver.snapshot().base.etag).toBe('"3"');
  });

  it("keeps trying while nobody answers, ever more slowly, and loses nothing", async () => {
    const server = new Server();
    server.failures = [new UnreachableError(), refusal(503), new UnreachableError()];
    const saver = server.open();
    saver.change("in_care", { rationale: "kept" });
    await vi.advanceTimersByTimeAsync(1_200);
    expect(saver.snapshot().save.kind).toBe("trying");
    expect(saver.hasUnsaved).toBe(true);
    saver.change("in_care", { rationale: "kept and more" });
    await vi.advanceTimersByTimeAsync(2_200 + 4_200 + 8_200);
    expect(server.taken).toEqual([inCare(null, "kept and more")]);
    expect(saver.snapshot().save.kind).toBe("saved");
  });

  it("sends at once when asked, as before leaving the page", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("in_care", { grade: "good" });
    const saved = saver.saveNow();
    await vi.advanceTimersByTimeAsync(200);
    expect(await saved).toBe(true);
    expect(server.taken).toHaveLength(1);
  });

  it("does not call it a clash when only the answer was lost", async () => {
    const server = new Server();
    server.losesAnswer = true;
    const saver = server.open();
    saver.change("in_care", { rationale: "arrived" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saver.snapshot().save.kind).toBe("saved");
    expect(server.taken).toHaveLength(1);
  });

  it("joins changes to different judgements without asking", async () => {
    const server = new Server();
    const saver = server.open();
    server.take({ areas: [{ area: "help_and_protection", grade: "good", rationale: "theirs" }] });
    saver.change("in_care", { grade: "inadequate" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.snapshot().save.kind).toBe("saved");
    expect(server.audit.areas).toHaveLength(2);
    expect(saver.entry("help_and_protection").rationale).toBe("theirs");
  });

  it("asks when both changed the same judgement, and keeps mine if told so", async () => {
    const server = new Server();
    const saver = server.open();
    server.take(inCare("good", "theirs"));
    saver.change("in_care", { rationale: "mine" });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(saver.snapshot().save).toEqual({
      kind: "clash",
      clashes: [{ code: "in_care", theirs: { grade: "good", rationale: "theirs" } }],
    });
    expect(saver.entry("in_care").rationale).toBe("mine");
    saver.settle("in_care", "mine");
    await vi.advanceTimersByTimeAsync(500);
    expect(server.audit.areas).toEqual([
      { area: "in_care", grade: null, rationale: "mine", impact: null, notApplicable: null },
    ]);
  });

  it("takes theirs if told so, and sends nothing", async () => {
    const server = new Server();
    const saver = server.open();
    server.take(inCare("good", "theirs"));
    saver.change("in_care", { rationale: "mine" });
    await vi.advanceTimersByTimeAsync(1_500);
    saver.settle("in_care", "theirs");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.entry("in_care").rationale).toBe("theirs");
    expect(saver.hasUnsaved).toBe(false);
    expect(server.taken).toHaveLength(1);
  });

  it("stops and says so when the server refuses, and tries again after a change", async () => {
    const server = new Server();
    server.failures = [refusal(400)];
    const saver = server.open();
    saver.change("in_care", { rationale: "far too long" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saver.snapshot().save.kind).toBe("refused");
    expect(saver.entry("in_care").rationale).toBe("far too long");
    saver.change("in_care", { rationale: "shorter" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.taken).toEqual([inCare(null, "shorter")]);
  });

  it("sends a text of nothing but space as none", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("in_care", { grade: "good", rationale: "  " });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.taken).toEqual([inCare("good", null)]);
  });
});
