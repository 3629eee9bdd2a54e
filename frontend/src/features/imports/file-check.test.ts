import { describe, expect, it } from "vitest";
import { faultOf } from "@/features/imports/file-check";

const file = (name: string, size: number): File => {
  const made = new File(["x"], name);
  Object.defineProperty(made, "size", { value: size });
  return made;
};

describe("a file to import", () => {
  it.each([
    [undefined, "Choose a CSV file"],
    [file("audits.csv", 0), "empty"],
    [file("audits.csv", 20 * 1024 * 1024 + 1), "larger than 20 MB"],
    [file("audits.xlsx", 100), "spreadsheet"],
  ])("is refused before it is sent: %s", (given, words) => expect(faultOf(given)).toContain(words));

  it("may be as large as the server takes", () =>
    expect(faultOf(file("audits.csv", 20 * 1024 * 1024))).toBeUndefined());
});
