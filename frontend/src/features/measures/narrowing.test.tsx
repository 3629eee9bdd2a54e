import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { queryOf, questionIn } from "@/features/measures/question";
import { someFigures } from "@/testing/builders";
import { answers, asAt, definition } from "@/testing/improvement";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const TODAY = "2026-11-29";

const tools = {
  mayChange: false,
  items: [
    {
      code: "case_file",
      label: "Case file",
      kind: "case_file",
      auditType: "case_file",
      shipped: true,
      current: 2,
      populations: [{ code: "in_care", label: "Children in care" }],
      framework: "ilacs",
      versions: [
        { number: 3, status: "draft" },
        { number: 2, status: "published" },
        { number: 1, status: "retired" },
      ],
    },
  ],
};

const breaks = [
  { kind: "tool_version", from: "2026-03", text: "From March 2026, Case file is in version 2." },
];

function page(more = {}) {
  const asked: URLSearchParams[] = [];
  signedIn({
    ...answers(),
    "GET /api/tools": () => json(tools),
    "GET /api/measures/judged-good": (request: Request) => {
      asked.push(new URL(request.url).searchParams);
      return json({
        asAt,
        definition,
        rows: [someFigures({ key: "2026-03", label: "March 2026" })],
        total: someFigures({ key: null, label: "Total" }),
        breaks,
      });
    },
    ...more,
  });
  return asked;
}

describe("figures of a group of children and a version of the tool", () => {
  it("are asked for by the address, and nothing that is no code is", () => {
    const given = (query: string) => queryOf(questionIn(new URLSearchParams(query), TODAY));
    expect(given("population=in_care&toolVersion=case_file:2")).toMatchObject({
      population: "in_care",
      toolVersion: "case_file:2",
    });
    const bad = given("population=In+care&toolVersion=case_file:0");
    expect(bad).not.toHaveProperty("population");
    expect(bad).not.toHaveProperty("toolVersion");
  });

  it("are chosen among what the tools name, drafts left out, and kept in the address", async () => {
    const asked = page();
    await renderPage("/judged-good");
    await userEvent.click(await screen.findByText("Children and audit tool"));
    const versions = await screen.findByLabelText("Version of the audit tool");
    expect([...versions.querySelectorAll("option")].map(({ value }) => value)).toEqual([
      "",
      "case_file:2",
      "case_file:1",
      "none",
    ]);
    await userEvent.selectOptions(versions, "case_file:1");
    await userEvent.selectOptions(screen.getByLabelText("Group of children"), "in_care");
    await userEvent.click(screen.getByRole("button", { name: "Show figures" }));
    await screen.findByText("Only these audits: Children in care; Case file, version 1.");
    expect(asked.at(-1)?.get("population")).toBe("in_care");
    expect(asked.at(-1)?.get("toolVersion")).toBe("case_file:1");
    expect(await screen.findByLabelText("Group of children")).toHaveProperty("value", "in_care");
  });

  it("keep a code that no tool names any more", async () => {
    page();
    await renderPage("/judged-good?population=gone");
    await screen.findByText("Only these audits: gone.");
  });
});

describe("a series by month on the page of figures", () => {
  it("warns where what is counted changes", async () => {
    page();
    await renderPage("/judged-good?by=month");
    await screen.findByText("From March 2026, Case file is in version 2.");
    expect(screen.getByText("What is counted changes within this series.")).toBeTruthy();
  });
});

describe("the series' own page", () => {
  it("gives the figures as files and says what went wrong with one", async () => {
    page({
      "GET /api/measures/trend": (request: Request) =>
        request.headers.get("Accept") === "text/csv"
          ? problem(500, "internal", { traceId: "4f1" })
          : answers()["GET /api/measures/trend"](),
    });
    await renderPage("/trend");
    await screen.findByRole("button", { name: "Download these figures (Excel)" });
    await userEvent.click(screen.getByRole("button", { name: "Download these figures (CSV)" }));
    await screen.findByRole("alert");
  });
});
