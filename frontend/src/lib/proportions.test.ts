import { describe, expect, it } from "vitest";
import { comparisonCaution, percent, proportionInWords, rangeInWords } from "@/lib/proportions";

describe("proportions in words", () => {
  it.each([
    [31, 50, "62% · 31 of 50"],
    [0, 0, "No audits"],
    [3, 4, "3 of 4"],
    [0, 1, "0 of 1"],
    [2, 5, "40% · 2 of 5"],
    [10, 10, "100% · 10 of 10"],
    [299, 300, "99% · 299 of 300"],
    [1, 300, "1% · 1 of 300"],
  ])("%i of %i is %s", (count, of, words) => expect(proportionInWords(count, of)).toBe(words));

  it.each([
    [0, undefined],
    [4, "too few to compare"],
    [9, "too few to compare"],
    [10, undefined],
  ])("warns of comparing at %i audits: %s", (of, words) =>
    expect(comparisonCaution(of)).toBe(words),
  );

  it("gives a likely range only beside a percentage", () => {
    const interval = { lower: 0.476, upper: 0.741 };
    expect(rangeInWords(interval, 50)).toBe("48% to 74%");
    expect(rangeInWords(interval, 4)).toBeUndefined();
    expect(rangeInWords(null, 0)).toBeUndefined();
  });

  it("says 100% and 0% only when it is so", () => {
    expect([percent(1), percent(0.999), percent(0.001), percent(0)]).toEqual([
      "100%",
      "99%",
      "1%",
      "0%",
    ]);
  });
});
