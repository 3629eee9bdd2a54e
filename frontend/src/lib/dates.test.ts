import { describe, expect, it } from "vitest";
import {
  daysBetween,
  dueInWords,
  isoFromParts,
  isoFromTyped,
  momentInWords,
  timeOf,
  todayInLondon,
  typedFromIso,
  wholeMonthsBefore,
} from "@/lib/dates";

describe("dates", () => {
  it.each([
    ["2026-11-21", "Due today"],
    ["2026-11-22", "Due tomorrow"],
    ["2026-11-24", "Due in 3 days"],
    ["2026-11-20", "1 day overdue"],
    ["2026-11-11", "10 days overdue"],
  ])("on 21 November 2026, %s is said as %s", (due, words) =>
    expect(dueInWords(due, "2026-11-21")).toBe(words),
  );

  it.each([
    ["27/3/2026", "2026-03-27"],
    [" 1.4.2026 ", "2026-04-01"],
    ["31/2/2026", undefined],
    ["3/27/2026", undefined],
    ["27/3/26", undefined],
    ["", undefined],
  ])("reads %s as %s", (typed, iso) => expect(isoFromTyped(typed)).toBe(iso));

  it("knows leap days", () => {
    expect(isoFromParts("29", "2", "2028")).toBe("2028-02-29");
    expect(isoFromParts("29", "2", "2026")).toBeUndefined();
  });

  it("writes a date as it is typed", () => expect(typedFromIso("2026-04-01")).toBe("1/4/2026"));

  it("shows the office's clock in summer and winter", () => {
    expect(timeOf("2026-07-01T09:42:00Z")).toBe("10:42");
    expect(timeOf("2026-11-21T10:42:00Z")).toBe("10:42");
    expect(todayInLondon(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
  });

  it("names the day when it is not today", () => {
    expect(momentInWords("2026-11-20T10:42:00Z", "2026-11-21")).toBe("20 Nov 2026 at 10:42");
    expect(momentInWords("2026-11-21T10:42:00Z", "2026-11-21")).toBe("10:42");
  });

  it("counts whole months back over the turn of the year", () => {
    expect(wholeMonthsBefore(12, "2026-11-21")).toEqual({ from: "2025-11-01", to: "2026-10-31" });
    expect(wholeMonthsBefore(3, "2026-01-31")).toEqual({ from: "2025-10-01", to: "2025-12-31" });
  });

  it("counts days over the change of the clocks", () =>
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2));
});
