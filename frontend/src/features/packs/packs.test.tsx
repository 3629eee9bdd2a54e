import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { firstTyped, requestFor } from "@/features/packs/pack-form";
import { aMe } from "@/testing/builders";
import { aPack, aPackSummary, someFigures } from "@/testing/pack-builders";
import { renderPage } from "@/testing/render-page";
import { json, problem, type Reply } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const pack = aPack();
const at = `/api/packs/${pack.id}`;

function asGroup(more: Record<string, (request: Request) => Reply> = {}) {
  return signedIn({
    "GET /api/me": () => json(aMe({ roles: ["practice_improvement"] })),
    ...more,
  });
}

describe("the list of packs", () => {
  it("says of each for which meeting it is and how far", async () => {
    asGroup({
      "GET /api/packs": () =>
        json({
          items: [
            aPackSummary(),
            aPackSummary({ id: "2", title: "Scrutiny", embargoUntil: "2099-07-01T08:00:00Z" }),
            aPackSummary({ id: "3", title: "Old", supersededBy: "2" }),
          ],
          mayMake: true,
        }),
    });
    await renderPage("/packs");
    const table = within(await screen.findByRole("table"));
    expect(table.getByRole("row", { name: /November quality meeting.*Finished/ })).toBeTruthy();
    expect(
      table.getByRole("row", { name: /Scrutiny.*Under embargo until 1 Jul 2099 at 09:00/ }),
    ).toBeTruthy();
    expect(table.getByRole("row", { name: /Old.*Superseded/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Make a meeting pack" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Meeting packs" }).getAttribute("aria-current")).toBe(
      "true",
    );
  });

  it("is found among the figures by those who only read", async () => {
    signedIn({ "GET /api/packs": () => json({ items: [], mayMake: false }) });
    await renderPage("/packs");
    expect(await screen.findByText(/once it is finished and its embargo is over/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Make a meeting pack" })).toBeNull();
    const figures = within(screen.getByRole("navigation", { name: "Figures" }));
    expect(figures.getByRole("link", { name: "Meeting packs" }).getAttribute("aria-current")).toBe(
      "page",
    );
  });
});

describe("a pack", () => {
  it("shows how far it is, and its figures once it is made", async () => {
    const making = aPack({
      status: "making",
      progress: { done: 3, of: 9, step: "Counting the trend" },
      asAt: null,
      figures: null,
      pdfSha256: null,
      figuresSha256: null,
      allowedActions: [],
    });
    let looks = 0;
    asGroup({
      [`GET ${at}`]: () => {
        looks += 1;
        return json(looks === 1 ? making : pack);
      },
    });
    await renderPage(`/packs/${pack.id}`);
    expect(await screen.findByText(/3 of 9 steps done. Counting the trend/)).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "Steps done" })).toBeTruthy();
    expect(
      await screen.findByText("62% of 50 case files.", undefined, { timeout: 10_000 }),
    ).toBeTruthy();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.getByText("None were raised.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Supersede this pack" })).toBeTruthy();
  });

  it("draws the frozen series with what stood beside it, its table one click away", async () => {
    const { trend } = someFigures();
    const points = trend.points.map((point) => ({ ...point, target: 0.7 }));
    const figures = someFigures({
      version: "2",
      trend: {
        ...trend,
        points,
        milestones: [{ period: "2026-10", text: "Audit tools came into use" }],
        rebases: [],
        breaks: [{ period: "2026-10", text: "South became two teams." }],
      },
    });
    asGroup({ [`GET ${at}`]: () => json(aPack({ figures })) });
    await renderPage(`/packs/${pack.id}`);
    await screen.findByRole("button", { name: /^Download SVG.*Trend by month$/ });
    expect(screen.getByRole("row", { name: /October 2026/, hidden: true })).toBeTruthy();
    expect(screen.getByText(/A dotted upright line/)).toBeTruthy();
    expect(screen.getByText(/at the end of the last month was 70%/)).toBeTruthy();
    expect(screen.getByText("Oct 2026: Audit tools came into use")).toBeTruthy();
    expect(screen.getByText("Oct 2026: South became two teams.")).toBeTruthy();
  });

  it("still reads a pack of before anything stood beside the series", async () => {
    asGroup({ [`GET ${at}`]: () => json(aPack()) });
    await renderPage(`/packs/${pack.id}`);
    expect(
      await screen.findByRole("button", { name: /^Download SVG.*Trend by month$/ }),
    ).toBeTruthy();
    expect(screen.queryByText("What happened")).toBeNull();
    expect(screen.getByText("Limits need more months.")).toBeTruthy();
  });

  it("prints why concerns are left out in their place", async () => {
    const figures = someFigures({
      concerns: { finding: "Left out.", leftOut: "A paper of their own.", tallies: [] },
    });
    asGroup({ [`GET ${at}`]: () => json(aPack({ figures })) });
    await renderPage(`/packs/${pack.id}`);
    expect(await screen.findByText("The reason given: A paper of their own.")).toBeTruthy();
  });

  it("says what to do when it could not be made", async () => {
    const failed = aPack({
      status: "failed",
      failure: "The pack could not be made. Nothing is lost: try again.",
      figures: null,
      allowedActions: ["retry"],
    });
    const { sent } = asGroup({
      [`GET ${at}`]: () => json(failed),
      [`POST ${at}/retry`]: () => json(pack, { status: 202 }),
    });
    await renderPage(`/packs/${pack.id}`);
    await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText("62% of 50 case files.")).toBeTruthy();
    expect(sent.filter(({ path }) => path.endsWith("/retry"))).toHaveLength(1);
  });
});

describe("the form", () => {
  it("asks once however often the button is pressed", async () => {
    let answer: (reply: Response) => void = () => undefined;
    const { sent } = asGroup({
      "POST /api/packs": () =>
        new Promise<Response>((resolve) => {
          answer = resolve;
        }),
      [`GET ${at}`]: () => json(pack),
    });
    await renderPage("/packs/new");
    await userEvent.click(await screen.findByRole("radio", { name: "Monthly quality meeting" }));
    await userEvent.type(screen.getByLabelText("Name of the meeting"), "November");
    const day = within(screen.getByRole("group", { name: "Date of the meeting" }));
    await userEvent.type(day.getByLabelText("Day"), "30");
    await userEvent.type(day.getByLabelText("Month"), "11");
    await userEvent.type(day.getByLabelText("Year"), "2026");
    const button = screen.getByRole("button", { name: "Make the pack" });
    await userEvent.dblClick(button);
    answer(json(pack, { status: 202 }));
    expect(await screen.findByText("62% of 50 case files.")).toBeTruthy();
    const asked = sent
      .filter(({ method }) => method === "POST")
      .filter(({ path }) => path === "/api/packs");
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toMatchObject({ kind: "monthly", meetsOn: "2026-11-30", embargo: null });
  });

  it("says what is missing, and shows what the server refuses at its field", async () => {
    asGroup({
      "POST /api/packs": () =>
        problem(400, "bad-request", {
          errors: [{ pointer: "#/embargo/date", detail: "The embargo must end later than now" }],
        }),
    });
    await renderPage("/packs/new");
    await userEvent.click(await screen.findByRole("button", { name: "Make the pack" }));
    const summary = within(await screen.findByRole("alert"));
    expect(summary.getByRole("link", { name: "Select the meeting" })).toBeTruthy();
    expect(summary.getByRole("link", { name: "Enter the meeting’s name" })).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Self-evaluation" }));
    expect(screen.getByLabelText("How do you know it?")).toBeTruthy();
    await userEvent.click(screen.getByRole("checkbox", { name: /Leave safety concerns out/ }));
    expect(screen.getByLabelText("Why they are left out")).toBeTruthy();
  });

  it("sends an embargo by the clock in London", () => {
    const typed = {
      ...firstTyped(pack),
      hasEmbargo: true,
      embargoDate: { day: "1", month: "12", year: "2026" },
      embargoTime: "9.30",
      supersedeReason: "Wrong.",
    };
    expect(requestFor(typed, "r", pack.id)).toMatchObject({
      embargo: { date: "2026-12-01", time: "09:30" },
      supersedes: pack.id,
      supersedeReason: "Wrong.",
      answers: null,
    });
  });
});
