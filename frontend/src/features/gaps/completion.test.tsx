import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Completion, CompletionFigures } from "@/lib/api-types";
import { duePeriodChoices, usualDuePeriod } from "@/lib/periods";
import { renderPage } from "@/testing/render-page";
import { json } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

function auditor(key: string | null, label: string, part: Partial<CompletionFigures> = {}) {
  return {
    key,
    label,
    planned: 8,
    doneInTime: 5,
    doneByExtension: 0,
    doneLate: 1,
    notDueYet: 2,
    overdue: 0,
    withdrawn: 0,
    inTime: { count: 5, of: 6, proportion: 5 / 6 },
    ...part,
  };
}

function completion(rows: CompletionFigures[], scope: "all" | "own" = "all"): Completion {
  return {
    asAt: "2026-11-21T09:00:00Z",
    definition: {
      version: "1",
      planned: "Audits with a due date.",
      inTime: "Of those due.",
      history: "As they stood at the instant.",
      type: null,
      team: null,
      service: null,
      from: null,
      to: null,
      scope,
    },
    rows,
    total:
      rows.length === 0
        ? auditor(null, "Total", { planned: 0, inTime: { count: 0, of: 0, proportion: null } })
        : auditor(null, "Total"),
  };
}

function answering(measure: Completion) {
  const asked: URLSearchParams[] = [];
  signedIn({
    "GET /api/measures/completion": (request) => {
      asked.push(new URL(request.url).searchParams);
      return json(measure);
    },
  });
  return asked;
}

describe("planned audits done", () => {
  it("says what became of them, and leaves out what did not happen", async () => {
    answering(completion([auditor("auditor2", "Auditor 2"), auditor("auditor10", "Auditor 10")]));
    await renderPage("/completion?from=2026-09-01&to=2026-11-30");
    expect(
      await screen.findByText(
        "In the 3 months to 30 November 2026, 8 audits were planned: 5 done in time, 1 done late and 2 not due yet.",
      ),
    ).toBeTruthy();
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows[1]?.textContent).toContain("Auditor 2");
    expect(rows[2]?.textContent).toContain("Auditor 10");
    expect(rows[2]?.textContent).toContain("83% · 5 of 6");
    expect(rows[3]?.textContent).toContain("All");
  });

  it("gives no share of fewer than five", async () => {
    const few = { count: 3, of: 4, proportion: null };
    answering(completion([auditor("auditor2", "Auditor 2", { inTime: few })]));
    await renderPage("/completion");
    const row = (await screen.findAllByRole("row", { name: /Auditor 2/ }))[0];
    expect(row?.textContent).toContain("3 of 4");
    expect(row?.textContent).not.toContain("%");
  });

  it("tells an auditor that these are their own, without a total of one", async () => {
    answering(completion([auditor("auditor2", "Auditor 2")], "own"));
    await renderPage("/completion?period=all");
    expect(await screen.findByText(/8 audits of yours were planned/)).toBeTruthy();
    expect(screen.getByText(/These are your own audits/)).toBeTruthy();
    expect(screen.queryByRole("row", { name: /^All/ })).toBeNull();
  });

  it("asks by due date, of every type and of a past day", async () => {
    const asked = answering(completion([]));
    await renderPage("/completion?asAt=2025-01-01");
    expect(
      await screen.findByText(/^As the figures stood on 1 January 2025, .*no audit was planned\./),
    ).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("As at").value).toBe("1/1/2025");
    expect(asked[0]?.get("asAt")).toBe("2025-01-01T23:59:59.999Z");
    expect([...(asked[0]?.keys() ?? [])]).toEqual(["from", "to", "asAt"]);
    await userEvent.selectOptions(screen.getByLabelText("Due in"), "Other dates");
    expect(screen.getByLabelText("Due from")).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText("Type"), "Supervision");
    await userEvent.click(screen.getByRole("button", { name: "Show figures" }));
    await vi.waitFor(() => expect(asked.at(-1)?.get("type")).toBe("supervision"));
  });

  it("offers periods that end with the running month", () => {
    expect(usualDuePeriod("2026-11-21")).toEqual({ from: "2026-09-01", to: "2026-11-30" });
    expect(usualDuePeriod("2026-12-31")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
    expect(duePeriodChoices("2027-01-01")[1]).toMatchObject({
      from: "2027-01-01",
      to: "2027-01-31",
    });
  });
});
