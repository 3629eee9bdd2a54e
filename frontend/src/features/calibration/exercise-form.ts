import type { DateParts } from "@/govuk/date-input";
import type { CalibrationExercise, CalibrationExerciseRequest, Framework } from "@/lib/api-types";
import { isoFromParts, partsFromIso } from "@/lib/dates";
import { OVERALL } from "@/lib/grades";
import type { ErrorLine } from "@/lib/problem";

/** An exercise as typed. */
export interface ExerciseTyped {
  title: string;
  caseText: string;
  framework: string;
  areas: readonly string[];
  overall: boolean;
  closesOn: DateParts;
  participants: readonly string[];
}

export function emptyExercise(frameworks: readonly Framework[]): ExerciseTyped {
  return {
    title: "",
    caseText: "",
    framework: frameworks.find(({ usualFor }) => usualFor === "case_file")?.code ?? "",
    areas: [],
    overall: false,
    closesOn: { day: "", month: "", year: "" },
    participants: [],
  };
}

export function typedFrom(exercise: CalibrationExercise): ExerciseTyped {
  const asked = exercise.areas.map(({ area }) => area);
  return {
    title: exercise.title,
    caseText: exercise.caseText,
    framework: exercise.framework.code,
    areas: asked.filter((area) => area !== OVERALL),
    overall: asked.includes(OVERALL),
    closesOn: partsFromIso(exercise.closesOn),
    participants: (exercise.participants ?? []).flatMap(({ username }) =>
      username === null ? [] : [username],
    ),
  };
}

/** What is plainly missing, in the order of the form. */
export function faultsIn(typed: ExerciseTyped): ErrorLine[] {
  return [
    ...(typed.title.trim() === "" ? [{ text: "Enter a title", fieldId: "title" }] : []),
    ...(typed.caseText.trim() === "" ? [{ text: "Enter the case", fieldId: "caseText" }] : []),
    ...(typed.framework === "" ? [{ text: "Select the framework", fieldId: "framework" }] : []),
    ...(typed.areas.length === 0
      ? [{ text: "Select at least one area to grade", fieldId: "areas" }]
      : []),
    ...(closingDay(typed) === undefined
      ? [{ text: "Enter the last day to submit, for example 27 3 2027", fieldId: "closesOn" }]
      : []),
  ];
}

/** The request, once nothing is missing; undefined before. */
export function requestFor(typed: ExerciseTyped): CalibrationExerciseRequest | undefined {
  const closesOn = closingDay(typed);
  return closesOn === undefined
    ? undefined
    : { ...typed, areas: [...typed.areas], participants: [...typed.participants], closesOn };
}

/** The chosen areas as the framework orders them. */
export function inOrder(framework: Framework, chosen: readonly string[]): string[] {
  return framework.areas.map(({ code }) => code).filter((code) => chosen.includes(code));
}

/** Faults of one entry of a list are shown at the list. */
export function atTheirLists(lines: readonly ErrorLine[]): ErrorLine[] {
  return lines.map((line) => {
    const list = ["areas", "participants"].find((id) => line.fieldId?.startsWith(`${id}-`));
    return list === undefined ? line : { ...line, fieldId: list };
  });
}

function closingDay({ closesOn: { day, month, year } }: ExerciseTyped): string | undefined {
  return isoFromParts(day, month, year);
}
