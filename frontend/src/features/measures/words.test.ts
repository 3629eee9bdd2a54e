import { describe, expect, it } from "vitest";
import { goodOrBetterRow } from "@/features/measures/good-or-better-row";
import { addressOf, queryOf, questionIn } from "@/features/measures/question";
import { finding, headline } from "@/features/measures/words";
import { someFigures } from "@/testing/builders";

const today = "2026-11-21";
const usual = questionIn(new URLSearchParams(), today);

describe("judged good or better in words", () => {
  it("begins with the sentence: period, percentage, counts and likely range", () =>
    expect(headline(usual, someFigures(), "")).toBe(
      "In the 12 months to 31 October 2026, 62% of 50 case files (31) were judged good or better. The likely range is 48% to 74%.",
    ));

  it("gives no percentage for fewer than five audits", () =>
    expect(headline(usual, someFigures({ audits: 4, goodOrBetter: 3 }), "")).toBe(
      "In the 12 months to 31 October 2026, 3 of 4 case files were judged good or better. That is too few for a percentage.",
    ));

  it("says so when there are none", () =>
    expect(headline(usual, someFigures({ audits: 0, goodOrBetter: 0 }), "")).toContain(
      "no case files of this kind",
    ));

  it("counts judgements, not files, when grouped by area", () =>
    expect(headline({ ...usual, by: "area" }, someFigures(), "")).toContain(
      "62% of 50 judgements in case files",
    ));

  it("names groups apart from the rest without ranking them, and leaves small ones out", () => {
    const total = someFigures({ key: null, proportionGoodOrBetter: 0.59 });
    const low = { lower: 0.2, upper: 0.4 };
    const rows = [
      someFigures(),
      someFigures({ label: "South", interval95: low }),
      someFigures({ label: "Tiny", audits: 6, interval95: low }),
    ];
    expect(finding(rows.map(goodOrBetterRow), goodOrBetterRow(total))).toBe(
      "The likely range of 1 of the 2 with 10 audits or more includes the figure for all (59%). Wholly below it: South.",
    );
  });
});

describe("the question in the address", () => {
  it("asks for cases drawn at random over the last whole year unless told otherwise", () =>
    expect(usual).toMatchObject({
      by: "team",
      type: "case_file",
      sampling: ["random"],
      from: "2025-11-01",
      to: "2026-10-31",
      basis: "final",
    }));

  it("comes back the same from its own address", () => {
    const asked = { ...usual, area: "in_care", basis: "original", from: "", to: "" } as const;
    const address = new URLSearchParams(addressOf(asked));
    expect(questionIn(address, today)).toEqual(asked);
  });

  it("ignores what makes no sense", () => {
    const odd = new URLSearchParams("by=colour&type=x&sampling=none&from=2026-02-31&basis=y");
    expect(questionIn(odd, today)).toMatchObject({ by: "team", type: "case_file", from: "" });
  });

  it("leaves the area out when grouping by area", () =>
    expect(queryOf({ ...usual, by: "area", area: "in_care" })).not.toHaveProperty("area"));
});
