import { describe, expect, it } from "vitest";
import {
  blindFaults,
  compare,
  consequence,
  moderationOf,
  secondGradesOf,
  settlingFaults,
} from "@/features/moderation/second-check";
import { judgedIn } from "@/lib/grades";
import { aFramework, aModeration, anAudit } from "@/testing/builders";

const framework = aFramework();
const codes = ["help_and_protection", "in_care", "overall"];
const judged = judgedIn(framework, codes);
const second = (grade: string) => ({
  secondGrade: grade,
  settledGrade: null,
  challengeGrade: null,
  challengeReason: null,
  rationale: "as I read it",
  reason: null,
});

/** The auditor found all good; the moderator one area less so. */
const audit = anAudit({
  status: "submitted",
  judgementsToCheck: codes,
  overall: { grade: "good", rationale: "a", impact: null },
  areas: [
    {
      area: "help_and_protection",
      grade: "good",
      rationale: "b",
      impact: null,
      notApplicable: null,
    },
    { area: "in_care", grade: "good", rationale: "c", impact: null, notApplicable: null },
  ],
  moderation: aModeration({
    blind: true,
    secondGradesAt: "2026-11-21T10:00:00Z",
    overall: second("good"),
    areas: [
      { area: "help_and_protection", ...second("good") },
      { area: "in_care", ...second("inadequate") },
    ],
  }),
});
const compared = compare(audit, judged);

describe("the second check", () => {
  it("wants every judgement graded with a reason before the reveal", () => {
    expect(blindFaults(judged, { overall: { grade: "good", rationale: " " } })).toEqual([
      {
        text: "Select a grade for Help and protection",
        fieldId: "areas-help_and_protection-grade",
      },
      { text: "Say why for Help and protection", fieldId: "areas-help_and_protection-rationale" },
      { text: "Select a grade for Children in care", fieldId: "areas-in_care-grade" },
      { text: "Say why for Children in care", fieldId: "areas-in_care-rationale" },
      { text: "Say why for Overall", fieldId: "overall-rationale" },
    ]);
  });

  it("sends the overall grade beside the areas", () => {
    const entries = {
      in_care: { grade: "good", rationale: "x" },
      overall: { grade: "inadequate", rationale: "y" },
    };
    expect(secondGradesOf(judged, entries)).toEqual({
      overall: { grade: "inadequate", rationale: "y" },
      areas: [{ area: "in_care", grade: "good", rationale: "x" }],
    });
  });

  it("asks for a grade where the two differ, and for a reason where the auditor’s changes or a third person settles", () => {
    const fieldsOf = (grade: string | null, isThird = false) =>
      settlingFaults(compared, { in_care: { grade, reason: "" } }, isThird).map(
        ({ fieldId }) => fieldId,
      );
    expect(fieldsOf(null)).toEqual(["areas-in_care-grade"]);
    expect(fieldsOf("inadequate")).toEqual(["areas-in_care-reason"]);
    expect(fieldsOf("good")).toEqual([]);
    expect(fieldsOf("good", true)).toEqual(["areas-in_care-reason"]);
    const settled = { in_care: { grade: "good", reason: "notes of 3 May" } };
    expect(settlingFaults(compared, settled)).toEqual([]);
    expect(moderationOf(compared, settled)).toEqual({
      areas: [{ area: "in_care", grade: "good", reason: "notes of 3 May" }],
    });
  });

  it("says what will count before the button is pressed", () => {
    expect(consequence(compared, {}, framework)).toBe("1 difference is still to be settled.");
    expect(consequence(compared, { in_care: { grade: "inadequate", reason: "" } }, framework)).toBe(
      "The audit will count Help and protection as Good, Children in care as Inadequate and Overall as Good; the auditor’s grades are lowered.",
    );
    expect(consequence(compared, { in_care: { grade: "good", reason: "" } }, framework)).toContain(
      "the auditor’s grades stand",
    );
  });
});
