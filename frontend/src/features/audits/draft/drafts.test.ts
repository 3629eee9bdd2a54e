import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Drafts } from "@/features/audits/draft/drafts";
import { UnreachableError } from "@/lib/problem";
import { inCare, Server } from "@/testing/draft-server";

describe("the drafts of a tab", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("keep what could not be saved after the pages are left, and send it when it works", async () => {
    const server = new Server();
    server.failures = [new UnreachableError(), new UnreachableError()];
    const drafts = new Drafts();
    const saver = drafts.saverOf(server.versioned(), server);
    const leave = drafts.open(saver);
    saver.change("areas/in_care", { rationale: "kept" });
    leave();
    await vi.advanceTimersByTimeAsync(500);
    expect(drafts.waiting()).toEqual([{ id: server.audit.id, caseReference: "C1001" }]);
    expect(drafts.saverOf(server.versioned(), server)).toBe(saver);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.taken).toEqual([inCare(null, "kept")]);
    expect(drafts.waiting()).toEqual([]);
    expect(drafts.saverOf(server.versioned(), server)).not.toBe(saver);
  });

  it("send nothing more once somebody has signed out", async () => {
    const server = new Server();
    const drafts = new Drafts();
    const saver = drafts.saverOf(server.versioned(), server);
    drafts.open(saver);
    saver.change("areas/in_care", { rationale: "gone" });
    drafts.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.taken).toEqual([]);
    expect(drafts.holdsSomething).toBe(false);
  });
});
