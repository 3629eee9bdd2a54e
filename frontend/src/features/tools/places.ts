import type { ToolVersion } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, fieldIdOf } from "@/lib/problem";
import { documentIn, type ToolDocument } from "@/lib/tool-document";

type Fault = ToolVersion["faults"][number];

/** The parts of a tool that have a page of their own in the editor. */
export type Part =
  | { kind: "about" | "settings" | "overall" | "sections" }
  | { kind: "section"; at: number };

/** Which page of the editor a place in the document belongs to. */
export function partOf(pointer: string): Part {
  const [first = "", second] = segmentsOf(pointer);
  if (first === "sections" && second !== undefined) {
    return { kind: "section", at: Number(second) };
  }
  return first === "settings" || first === "overall" || first === "sections"
    ? { kind: first }
    : { kind: "about" };
}

/** The field of the editor that a place in the document is shown in. */
export function fieldOf(pointer: string): string {
  const id = fieldIdOf(pointer);
  return id
    .replace(/^(sections-\d+-prompts-\d+)$/, "$1-label")
    .replace(/^(populations-\d+)(?:-code)?$/, "$1-label")
    .replace(/^(settings-limitingAreas)-\d+$/, "$1")
    .replace(/^(sections-\d+(?:-prompts-\d+)?-populations)-\d+$/, "$1")
    .replace(/-kind$/, "-label")
    .replace(/^(sections-\d+(?:-prompts-\d+)?)-code$/, "$1-label");
}

/**
 * A fault as a line that leads to its field, on whichever page of the editor that is.
 *
 * @param isOnItsPage whether the line stands on that page, which then need not be named
 */
export function faultLine(
  version: ToolVersion,
  { pointer, detail }: Fault,
  isOnItsPage = false,
): ErrorLine {
  const { code, number } = version;
  const part = partOf(pointer);
  const field = `#${fieldOf(pointer)}`;
  const where = isOnItsPage
    ? questionInWords(pointer)
    : placeInWords(pointer, documentIn(version.document));
  const text = where === "" ? detail : `${where}: ${detail}`;
  switch (part.kind) {
    case "section": {
      const section = documentIn(version.document).sections[part.at]?.code;
      return section === undefined
        ? { text, href: paths.editTool(code, number) }
        : { text, href: paths.editToolSection(code, number, section) + field };
    }
    case "sections":
      return { text, href: `${paths.editTool(code, number)}#new-section` };
    default:
      return { text, href: paths.editToolPart(code, number, part.kind) + field };
  }
}

/** "Section 3, Visits, question 2": where a fault is, for somebody with the form in mind. */
export function placeInWords(pointer: string, document: ToolDocument | undefined): string {
  const [first = "", at, second, questionAt] = segmentsOf(pointer);
  if (first === "sections" && at !== undefined) {
    const label = document?.sections?.[Number(at)]?.label;
    const section = `Section ${Number(at) + 1}${label ? `, ${label}` : ""}`;
    return second === "prompts" && questionAt !== undefined
      ? `${section}, question ${Number(questionAt) + 1}`
      : section;
  }
  return (
    { overall: "Overall grade", settings: "Settings", populations: "Groups of children" }[first] ??
    ""
  );
}

/** "Question 2", for somebody who has the section before them. */
function questionInWords(pointer: string): string {
  const [, , second, questionAt] = segmentsOf(pointer);
  return second === "prompts" && questionAt !== undefined
    ? `Question ${Number(questionAt) + 1}`
    : "";
}

function segmentsOf(pointer: string): string[] {
  return pointer
    .replace(/^#?\/?/, "")
    .split("/")
    .filter(Boolean);
}
