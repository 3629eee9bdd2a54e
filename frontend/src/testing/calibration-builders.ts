import type { CalibrationExercise, CalibrationResults, CalibrationSummary } from "@/lib/api-types";

const id = "5c000000-0000-4000-8000-000000000001";

/** An open exercise that the reader grades. */
export function anExercise(part: Partial<CalibrationExercise> = {}): CalibrationExercise {
  return {
    id,
    title: "A case of neglect",
    caseText: "Child A lives with her mother.",
    framework: { code: "ilacs", label: "ILACS" },
    areas: [
      { area: "help_and_protection", label: "Help and protection", guidance: "Was she seen?" },
      { area: "overall", label: "Overall", guidance: "" },
    ],
    status: "open",
    closesOn: "2099-12-31",
    createdBy: "Ida Improver",
    createdAt: "2026-11-01T10:00:00Z",
    openedAt: "2026-11-02T10:00:00Z",
    closedAt: null,
    invited: 3,
    submitted: 1,
    participants: null,
    referenceIsSet: true,
    reference: null,
    mine: { grades: [], savedAt: null, submittedAt: null },
    allowedActions: ["grade", "submit"],
    ...part,
  };
}

export function anExerciseSummary(part: Partial<CalibrationSummary> = {}): CalibrationSummary {
  return {
    id,
    title: "A case of neglect",
    framework: { code: "ilacs", label: "ILACS" },
    status: "open",
    closesOn: "2099-12-31",
    openedAt: "2026-11-02T10:00:00Z",
    closedAt: null,
    invited: 3,
    submitted: 1,
    takesPart: true,
    submittedAt: null,
    ...part,
  };
}

/** Two of three submitted; the reader a grade above the panel in one area. */
export function someResults(part: Partial<CalibrationResults> = {}): CalibrationResults {
  const counts = (outstanding: number, good: number) => [
    { grade: "outstanding", count: outstanding },
    { grade: "good", count: good },
    { grade: "requires_improvement", count: 0 },
    { grade: "inadequate", count: 0 },
  ];
  return {
    raters: 2,
    invited: 3,
    judgements: 2,
    alpha: -0.4,
    alphaMissing: null,
    panel: "Two service managers",
    areas: [
      {
        area: "help_and_protection",
        label: "Help and protection",
        reference: { area: "help_and_protection", grade: "good", reason: "Seen in time." },
        mine: { grade: "outstanding", rationale: "Seen at once.", steps: 1 },
        counts: counts(1, 1),
      },
      {
        area: "overall",
        label: "Overall",
        reference: { area: "overall", grade: "good", reason: "Safe." },
        mine: { grade: "good", rationale: "Safer.", steps: 0 },
        counts: counts(0, 2),
      },
    ],
    auditors: null,
    ...part,
  };
}
