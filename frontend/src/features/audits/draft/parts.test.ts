import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { anAction, entry, inCare, nothing, refusal, Server } from "@/testing/draft-server";

describe("the parts of a draft", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("sends parts of every kind in one request", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("areas/in_care", { grade: "good" });
    saver.change("overall", { grade: "good", rationale: "Because" });
    saver.change("answers/seen_alone", { choice: "yes", date: "2026-11-02" });
    saver.change("practitioner", { involvement: "invited", reason: "On leave" });
    saver.change("familyFeedback/child", { status: "given", words: "It helps" });
    saver.change("conclusion", { strengths: "Warm" });
    saver.replace("sessionDates", ["2026-10-01"]);
    saver.replace("actions", [anAction("1")]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.taken).toEqual([
      {
        areas: [{ area: "in_care", ...entry("good", null) }],
        overall: { grade: "good", rationale: "Because", impact: null },
        answers: [{ prompt: "seen_alone", ...nothing, choice: "yes", date: "2026-11-02" }],
        practitioner: { involvement: "invited", reason: "On leave" },
        familyFeedback: { child: { status: "given", words: "It helps", reason: null } },
        conclusion: {
          strengths: "Warm",
          improvements: null,
          noActionBecause: null,
          limitOverrideReason: null,
        },
        sessionDates: ["2026-10-01"],
        actions: [anAction("1")],
      },
    ]);
  });

  it("joins texts of the conclusion and single actions that two windows wrote", async () => {
    const server = new Server();
    const saver = server.open();
    server.take({
      conclusion: { ...server.audit.conclusion, strengths: "theirs" },
      actions: [anAction("1")],
    });
    saver.change("conclusion", { improvements: "mine" });
    saver.replace("actions", [anAction("2")]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.snapshot().save.kind).toBe("saved");
    expect(server.audit.conclusion).toMatchObject({ strengths: "theirs", improvements: "mine" });
    expect(server.audit.actions.map(({ id }) => id).toSorted()).toEqual(["1", "2"]);
  });

  it("keeps what the other side wrote elsewhere in a part, whichever text is kept", async () => {
    const server = new Server();
    const saver = server.open();
    const before = server.audit.conclusion;
    server.take({ conclusion: { ...before, strengths: "theirs", improvements: "theirs" } });
    saver.change("conclusion", { strengths: "mine", noActionBecause: "mine" });
    await vi.advanceTimersByTimeAsync(1_500);
    saver.settle("conclusion", "theirs");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.audit.conclusion).toMatchObject({
      strengths: "theirs",
      improvements: "theirs",
      noActionBecause: "mine",
    });
  });

  it("saves a joined text that was written during a clash", async () => {
    const server = new Server();
    const saver = server.open();
    server.take(inCare(null, "theirs"));
    saver.change("areas/in_care", { rationale: "mine" });
    await vi.advanceTimersByTimeAsync(1_500);
    saver.change("areas/in_care", { rationale: "mine and theirs" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.taken).toHaveLength(1);
    saver.settle("areas/in_care", "mine");
    await vi.advanceTimersByTimeAsync(500);
    expect(server.audit.areas[0]?.rationale).toBe("mine and theirs");
  });

  it("saves everything but the part that the server refuses", async () => {
    const server = new Server();
    server.failures = [refusal(400, "#/answers/seen_alone/date")];
    const saver = server.open();
    saver.change("answers/seen_alone", { date: "0202-01-01" });
    saver.change("areas/in_care", { rationale: "kept" });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.taken).toEqual([inCare(null, "kept")]);
    expect(saver.snapshot().save.kind).toBe("refused");
    expect(saver.snapshot().refusal?.problem.errors).toHaveLength(1);
    saver.change("answers/seen_alone", { date: "2026-01-01" });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(saver.snapshot().save.kind).toBe("saved");
    expect(server.audit.answers).toHaveLength(1);
  });

  it("learns of warnings that came with another answer, without touching what is typed", async () => {
    const server = new Server();
    const saver = server.open();
    saver.change("areas/in_care", { rationale: "typed" });
    const warned = { ...server.audit, allowedActions: [] };
    await saver.adopt({ value: warned, etag: '"1"' });
    expect(saver.snapshot().base.value.allowedActions).toEqual([]);
    expect(saver.part("areas/in_care").rationale).toBe("typed");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.taken).toEqual([inCare(null, "typed")]);
  });
});
