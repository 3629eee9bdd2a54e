import { describe, expect, it } from "vitest";
import { compareWords } from "@/features/tools/compare-words";
import { fieldOf, partOf, placeInWords } from "@/features/tools/places";
import { codeFrom, moved } from "@/features/tools/words";
import { aDocument } from "@/testing/tool-builders";

describe("a code made from a label", () => {
  it.each([
    ["The child’s voice", "the_childs_voice"],
    ["Été – 16–17!", "ete_16_17"],
    ["", "section"],
    ["Overall", "overall_2"],
  ])("of %j is %s", (label, code) => expect(codeFrom(label, ["voice"], "section")).toBe(code));

  it("is never taken twice", () =>
    expect(codeFrom("Visits", ["visits", "visits_2"], "section")).toBe("visits_3"));
});

describe("moving by a place", () => {
  it("goes up and down, and stays at the ends", () => {
    expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
  });
});

describe("a place in the document", () => {
  it.each([
    ["#/label", "about", "label"],
    ["#/populations/1", "about", "populations-1-label"],
    ["#/settings/limitingAreas/2", "settings", "settings-limitingAreas"],
    ["#/overall/descriptors/good", "overall", "overall-descriptors-good"],
    ["#/sections", "sections", "sections"],
    ["#/sections/3/area", "section", "sections-3-area"],
    ["#/sections/3/prompts/1", "section", "sections-3-prompts-1-label"],
    ["#/sections/3/prompts/1/populations/0", "section", "sections-3-prompts-1-populations"],
  ])("%s is on the page %s at %s", (pointer, kind, field) => {
    expect(partOf(pointer).kind).toBe(kind);
    expect(fieldOf(pointer)).toBe(field);
  });

  it("is said in words", () =>
    expect(placeInWords("#/sections/0/prompts/1/label", aDocument())).toBe(
      "Section 1, The child’s voice, question 2",
    ));
});

describe("two texts word by word", () => {
  it("are shown whole where they have little in common", () =>
    expect(compareWords("Start here, before the plan", "Ask who knew the child").after).toEqual([
      { text: "Ask who knew the child", isSame: true },
    ]));

  it("keeps what is in both and marks the rest", () =>
    expect(compareWords("Was the child seen?", "Was the young child seen alone?")).toEqual({
      before: [
        { text: "Was the ", isSame: true },
        { text: "child seen", isSame: true },
        { text: "?", isSame: true },
      ],
      after: [
        { text: "Was the ", isSame: true },
        { text: "young ", isSame: false },
        { text: "child seen", isSame: true },
        { text: " alone", isSame: false },
        { text: "?", isSame: true },
      ],
    }));
});
