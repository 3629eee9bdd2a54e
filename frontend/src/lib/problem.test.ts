import { describe, expect, it } from "vitest";
import {
  errorLines,
  fieldIdOf,
  messagesByField,
  ProblemError,
  problemOf,
  UnreachableError,
} from "@/lib/problem";

const refused = (part: object) =>
  new ProblemError({ type: "/problems/bad-request", title: "Not so", status: 400, ...part });

describe("problems as an error summary", () => {
  it("links each fault to its field", () => {
    const error = refused({
      errors: [
        { pointer: "#/caseReference", detail: "Enter a reference with a digit" },
        { pointer: "#/areas/in_care/grade", detail: "Select a grade" },
      ],
    });
    expect(errorLines(error)).toEqual([
      { text: "Enter a reference with a digit", fieldId: "caseReference" },
      { text: "Select a grade", fieldId: "areas-in_care-grade" },
    ]);
  });

  it("says the detail where no field is to blame, else the title", () => {
    expect(errorLines(refused({ detail: "Audit A-1 is final." }))).toEqual([
      { text: "Audit A-1 is final." },
    ]);
    expect(errorLines(refused({}))).toEqual([{ text: "Not so" }]);
  });

  it("owns up to faults on our side and names the reference", () => {
    const [line] = errorLines(refused({ status: 500, traceId: "9b2e", detail: "secret" }));
    expect(line?.text).toContain("reference 9b2e");
    expect(line?.text).not.toContain("secret");
  });

  it("says that nothing typed is lost when nobody answers", () => {
    expect(errorLines(new UnreachableError())[0]?.text).toContain("still on this page");
  });

  it("shows a field the first of its messages", () => {
    const lines = [
      { text: "first", fieldId: "team" },
      { text: "second", fieldId: "team" },
      { text: "for no field" },
    ];
    expect(messagesByField(lines)).toEqual({ team: "first" });
  });

  it.each([
    ["#/overall/rationale", "overall-rationale"],
    ["#/areas/in_care", "areas-in_care"],
    ["#", ""],
    ["", ""],
  ])("turns the pointer %s into %s", (pointer, id) => expect(fieldIdOf(pointer)).toBe(id));

  it("makes a problem of an answer that is none", async () => {
    const answer = new Response("<h1>Bad gateway</h1>", { status: 502 });
    expect(await problemOf(answer)).toMatchObject({ status: 502, type: "about:blank" });
  });
});
