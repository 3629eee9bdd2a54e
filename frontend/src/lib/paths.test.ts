import { describe, expect, it } from "vitest";
import { paths, safeReturn } from "@/lib/paths";

describe("paths", () => {
  it("leaves out filters that are not set", () => {
    expect(paths.audits({ type: "case_file", team: "" })).toBe("/audits?type=case_file");
    expect(paths.judgedGood({})).toBe("/judged-good");
  });

  it("names a field of an audit", () =>
    expect(paths.audit("a1", "overall-grade")).toBe("/audits/a1#overall-grade"));

  it("remembers where to go after signing in", () => {
    expect(paths.signIn("/audits?type=case_file")).toBe(
      "/sign-in?returnTo=%2Faudits%3Ftype%3Dcase_file",
    );
    expect(paths.signIn("/")).toBe("/sign-in");
  });

  it.each([
    ["/audits/a1", "/audits/a1"],
    [null, "/"],
    ["//elsewhere.example", "/"],
    ["/\\elsewhere.example", "/"],
    ["https://elsewhere.example", "/"],
    ["/sign-in", "/"],
  ])("returns to %s as %s, never to another site", (given, to) =>
    expect(safeReturn(given)).toBe(to),
  );
});
