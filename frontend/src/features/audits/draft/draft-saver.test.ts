import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UnreachableError } from "@/lib/problem";
import { entry, inCare, refusal, Server } from "@/testing/draft-server";

describe("the draft saver", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("waits for a pause in typing and then sends once", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("areas/in_care", { grade: "good" });
    await vi.advanceTimersByTimeAsync(800);
    saver.change("areas/in_care", { rationale: "Seen" });
    await vi.advanceTimersByTimeAsync(900);
    expect(server.taken).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(server.taken).toEqual([inCare("good", "Seen")]);
    expect(saver.snapshot().save.kind).toBe("saved");
  });

  it("sends one change at a time, in order, each with the version before it", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("areas/in_care", { rationale: "one" });
    await vi.advanceTimersByTimeAsync(1_050);
    saver.change("areas/in_care", { rationale: "one two" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.taken).toEqual([inCare(null, "one"), inCare(null, "one two")]);
    expect(server.mostAtOnce).toBe(1);
    expect(saver.snapshot().base.etag).toBe('"3"');
  });

  it("keeps trying while nobody answers, ever more slowly, and loses nothing", async () => {
    const server = new Server();
    server.failures = [new UnreachableError(), refusal(503), new UnreachableError()];
    const saver = server.open();
    saver.change("areas/in_care", { rationale: "kept" });
    await vi.advanceTimersByTimeAsync(1_200);
    expect(saver.snapshot().save.kind).toBe("trying");
    expect(saver.hasUnsaved).toBe(true);
    saver.change("areas/in_care", { rationale: "kept and more" });
    await vi.advanceTimersByTimeAsync(2_200 + 4_200 + 8_200);
    expect(server.taken).toEqual([inCare(null, "kept and more")]);
    expect(saver.snapshot().save.kind).toBe("saved");
  });

  it("sends at once when asked, as before leaving the page", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("areas/in_care", { grade: "good" });
    const saved = saver.saveNow();
    await vi.advanceTimersByTimeAsync(200);
    expect(await saved).toBe(true);
    expect(server.taken).toHaveLength(1);
  });

  it("does not call it a clash when only the answer was lost", async () => {
    const server = new Server();
    server.losesAnswer = true;
    const saver = server.open();
    saver.change("areas/in_care", { rationale: "arrived" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saver.snapshot().save.kind).toBe("saved");
    expect(server.taken).toHaveLength(1);
  });

  it("joins changes to different judgements without asking", async () => {
    const server = new Server();
    const saver = server.open();
    server.take({ areas: [{ area: "help_and_protection", grade: "good", rationale: "theirs" }] });
    saver.change("areas/in_care", { grade: "inadequate" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.snapshot().save.kind).toBe("saved");
    expect(server.audit.areas).toHaveLength(2);
    expect(saver.part("areas/help_and_protection").rationale).toBe("theirs");
  });

  it("asks when both changed the same judgement, and keeps mine if told so", async () => {
    const server = new Server();
    const saver = server.open();
    server.take(inCare("good", "theirs"));
    saver.change("areas/in_care", { rationale: "mine" });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(saver.snapshot().save).toEqual({
      kind: "clash",
      clashes: [{ key: "areas/in_care", theirs: entry("good", "theirs") }],
    });
    expect(saver.part("areas/in_care").rationale).toBe("mine");
    saver.settle("areas/in_care", "mine");
    await vi.advanceTimersByTimeAsync(500);
    expect(server.audit.areas).toEqual([
      { area: "in_care", grade: null, rationale: "mine", impact: null, notApplicable: null },
    ]);
  });

  it("takes theirs if told so, and sends nothing", async () => {
    const server = new Server();
    const saver = server.open();
    server.take(inCare("good", "theirs"));
    saver.change("areas/in_care", { rationale: "mine" });
    await vi.advanceTimersByTimeAsync(1_500);
    saver.settle("areas/in_care", "theirs");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.part("areas/in_care").rationale).toBe("theirs");
    expect(saver.hasUnsaved).toBe(false);
    expect(server.taken).toHaveLength(1);
  });

  it("stops and says so when the server refuses, and tries again after a change", async () => {
    const server = new Server();
    server.failures = [refusal(400)];
    const saver = server.open();
    saver.change("areas/in_care", { rationale: "far too long" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saver.snapshot().save.kind).toBe("refused");
    expect(saver.part("areas/in_care").rationale).toBe("far too long");
    saver.change("areas/in_care", { rationale: "shorter" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.taken).toEqual([inCare(null, "shorter")]);
  });

  it("sends a text of nothing but space as none", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("areas/in_care", { grade: "good", rationale: "  " });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.taken).toEqual([inCare("good", null)]);
  });
});
