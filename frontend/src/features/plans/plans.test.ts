import { describe, expect, it } from "vitest";
import { listedTarget } from "@/features/plans/listed";
import { faultsIn, monthIn, nothingTyped, recordingOf, shareIn } from "@/features/plans/recording";

const day = { day: "1", month: "4", year: "2026" };

describe("what is recorded beside the figures", () => {
  it("takes a target as a percentage and refuses what is none", () => {
    expect(shareIn("80")).toBe(0.8);
    expect(shareIn("82.5%")).toBe(0.825);
    expect(shareIn("101")).toBeUndefined();
    expect(shareIn("")).toBeUndefined();
  });

  it("takes a month as people write it", () => {
    expect(monthIn("4 2026")).toBe("2026-04");
    expect(monthIn("13/2026")).toBeUndefined();
  });

  it("names every field that is missing", () =>
    expect(faultsIn(nothingTyped).map(({ fieldId }) => fieldId)).toEqual([
      "value",
      "from",
      "owner",
      "source",
    ]));

  it("sends whose audits it is for", () =>
    expect(
      recordingOf({ ...nothingTyped, scope: "team:north", value: "80", from: day, owner: "Head" }),
    ).toMatchObject({
      kind: "target",
      body: { scope: "team", place: "north", value: 0.8, from: "2026-04-01", to: null },
    }));

  it("is listed in words", () =>
    expect(
      listedTarget(
        {
          id: "1",
          measure: "good_or_better",
          type: "case_file",
          scope: { kind: "all", code: "", label: "All teams" },
          area: "overall",
          value: 0.8,
          from: "2026-04-01",
          to: null,
          owner: "Head of service",
          source: "Plan 2026",
          recordedBy: "A person",
          recordedAt: "2026-11-21T10:00:00Z",
          ending: null,
          allowedActions: ["end"],
        },
        [],
      ).what,
    ).toMatch(/^80% good or better, case file audits, overall grade, from 1 Apr/));
});
