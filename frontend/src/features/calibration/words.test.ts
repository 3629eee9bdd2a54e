import { describe, expect, it } from "vitest";
import { alphaInWords, readinessInWords, stepsInWords } from "@/features/calibration/words";

describe("the words of calibration", () => {
  it.each([
    [0, "the same as the panel"],
    [1, "one grade higher than the panel"],
    [-1, "one grade lower than the panel"],
    [3, "three grades higher than the panel"],
    [-7, "7 grades lower than the panel"],
  ])("%i steps are %s", (steps, words) => expect(stepsInWords(steps)).toBe(words));

  it.each([
    [0.618, "0.62"],
    [-0.4, "−0.40"],
    [-0.001, "0.00"],
    [1, "1.00"],
  ])("alpha %f is written %s", (alpha, words) => expect(alphaInWords(alpha)).toBe(words));

  const auditor = { username: "auditor1", name: "Ann Auditor" };
  const decided = {
    decidedBy: "Ida Improver",
    decidedAt: "2026-01-01T10:00:00Z",
    reason: "x",
    exercise: null,
  };
  const from = (ready: boolean, readyFrom: string, readyUntil: string | null) => ({
    auditor,
    mayDecide: false,
    ready,
    decisions: [{ ...decided, readyFrom, readyUntil }],
  });

  it.each([
    [from(true, "2026-01-01", null), "ready to audit from 1 January 2026"],
    [from(true, "2026-01-01", "2099-06-30"), "ready to audit until 30 June 2099"],
    [from(false, "2099-01-01", null), "ready to audit only from 1 January 2099"],
    [from(false, "2099-01-01", "2099-06-30"), "ready to audit only from 1 January 2099"],
    [from(false, "2020-01-01", "2020-06-30"), "no longer ready to audit since 30 June 2020"],
    [
      { auditor, mayDecide: false, ready: false, decisions: [] },
      "nobody has decided yet that they are ready to audit",
    ],
  ])("says %#", (readiness, words) => expect(readinessInWords(readiness)).toBe(words));
});
