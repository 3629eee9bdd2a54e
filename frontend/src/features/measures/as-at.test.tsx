import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { addressOf, queryOf, questionIn } from "@/features/measures/question";
import { whoInWords } from "@/features/measures/words";
import type { JudgedGood } from "@/lib/api-types";
import { endOfDayInLondon } from "@/lib/dates";
import { someFigures } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const PERIOD = "from=2024-11-01&to=2025-10-31";
const PAST = `/judged-good?${PERIOD}&asAt=2025-11-03`;

function measure(audits: number): JudgedGood {
  const few = { audits, goodOrBetter: Math.min(audits, 31), ...(audits > 0 ? {} : { grades: {} }) };
  return {
    asAt: "2025-11-03T23:59:59.999Z",
    definition: {
      version: "1",
      numerator: "Good or better.",
      denominator: "All.",
      interval: "Wilson’s.",
      by: "team",
      basis: "final",
      type: "case_file",
      team: null,
      teams: [],
      service: null,
      area: null,
      sampling: ["random"],
      origin: null,
      population: null,
      toolVersion: null,
      from: "2024-11-01",
      to: "2025-10-31",
      scope: "all",
    },
    rows: audits === 0 ? [] : [someFigures(few)],
    total: someFigures({ key: null, label: "Total", ...few }),
    breaks: [],
  };
}

function answering(answer: () => Response) {
  const asked: URLSearchParams[] = [];
  signedIn({
    "GET /api/measures/judged-good": (request) => {
      asked.push(new URL(request.url).searchParams);
      return answer();
    },
  });
  return asked;
}

describe("figures as they stood at the end of a day", () => {
  it.each([
    ["2026-11-03", "2026-11-03T23:59:59.999Z"],
    ["2026-07-04", "2026-07-04T22:59:59.999Z"],
    // The clocks go forward on the first of these days, and back on the second.
    ["2026-03-29", "2026-03-29T22:59:59.999Z"],
    ["2026-10-25", "2026-10-25T23:59:59.999Z"],
  ])("ends %s with London’s midnight", (day, instant) =>
    expect(endOfDayInLondon(day)).toBe(instant),
  );

  it("is in the address, and goes to the server as an instant", () => {
    const question = questionIn(new URLSearchParams("asAt=2026-11-03"), "2026-11-21");
    expect(addressOf(question).asAt).toBe("2026-11-03");
    expect(queryOf(question).asAt).toBe("2026-11-03T23:59:59.999Z");
    expect(whoInWords(question)).toContain("as they stood then after any second check");
  });

  it.each(["2026-11-21", "2027-01-01", "yesterday"])("takes %s for now", (asAt) => {
    const question = questionIn(new URLSearchParams({ asAt }), "2026-11-21");
    expect(queryOf(question)).not.toHaveProperty("asAt");
  });

  it("begins the sentence and offers the figures of now", async () => {
    const asked = answering(() => json(measure(50)));
    await renderPage(PAST);
    expect(
      await screen.findByText(
        /^As the figures stood on 3 November 2025, in the 12 months to 31 October 2025, 62% of 50 case files/,
      ),
    ).toBeTruthy();
    expect(screen.getByText(/^Source: .* As at 3 Nov 2025 at 23:59\. /)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("As at").value).toBe("3/11/2025");
    await userEvent.click(
      screen.getByRole("link", { name: "Show these figures as they stand now" }),
    );
    expect(await screen.findByText(/^In the 12 months to 31 October 2025, \d/)).toBeTruthy();
    expect(asked.map((query) => query.get("asAt"))).toEqual(["2025-11-03T23:59:59.999Z", null]);
    expect(asked[1]?.get("from")).toBe("2024-11-01");
  });

  it("says nothing of the day asked for before its figures are there", async () => {
    let answer = (_: Response) => {};
    const replies: (Response | Promise<Response>)[] = [
      json(measure(50)),
      new Promise<Response>((resolve) => {
        answer = resolve;
      }),
    ];
    signedIn({
      "GET /api/measures/judged-good": () => replies.shift() ?? problem(500, "internal"),
    });
    await renderPage(PAST);
    await userEvent.click(await screen.findByRole("link", { name: /as they stand now/ }));
    expect(screen.getByText(/^As the figures stood on 3 November 2025.* of 50 case/)).toBeTruthy();
    answer(json(measure(60)));
    expect(
      await screen.findByText(/^In the 12 months to 31 October 2025.* of 60 case/),
    ).toBeTruthy();
    expect(screen.queryByText(/^As the figures stood/)).toBeNull();
  });

  it("says so where nothing counted yet", async () => {
    answering(() => json(measure(0)));
    await renderPage(PAST);
    expect(await screen.findByText(/no case files of this kind had been finalised\./)).toBeTruthy();
    expect(screen.getByText(/Choose a later day, a longer period/)).toBeTruthy();
  });

  it("is typed as a day, and refused where it is none or not past", async () => {
    const asked = answering(() => json(measure(50)));
    await renderPage(`/judged-good?${PERIOD}`);
    const field = await screen.findByLabelText("As at");
    const show = () => userEvent.click(screen.getByRole("button", { name: "Show figures" }));
    await userEvent.type(field, "3/13/2025");
    await show();
    expect(
      screen.getByRole("link", { name: "Enter the day of the figures, for example 3/11/2026" }),
    ).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, "1/1/2999");
    await show();
    expect(screen.getByRole("link", { name: /The day must be before today/ })).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, "3/11/2025");
    await show();
    expect(await screen.findByText(/^As the figures stood on 3 November 2025/)).toBeTruthy();
    expect(asked.at(-1)?.get("asAt")).toBe("2025-11-03T23:59:59.999Z");
  });

  it("names the file after the day", async () => {
    const names: string[] = [];
    URL.createObjectURL = vi.fn(() => "blob:figures");
    URL.revokeObjectURL = vi.fn();
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    answering(() => json(measure(50)));
    await renderPage(PAST);
    await userEvent.click(
      await screen.findByRole("button", { name: "Download these figures (CSV)" }),
    );
    await vi.waitFor(() => expect(names).toEqual(["judged-good-by-team-as-at-2025-11-03.csv"]));
  });

  it("says when it cannot be counted", async () => {
    answering(() => problem(500, "internal"));
    await renderPage(PAST);
    expect(await screen.findByText("This cannot be shown just now")).toBeTruthy();
  });
});
