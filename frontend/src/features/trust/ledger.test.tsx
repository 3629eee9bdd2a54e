import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Ledger } from "@/lib/api-types";
import { aMe } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const good = { code: "good", label: "Good" };
const ledger: Ledger = {
  auditor: { username: "auditor1", name: "Test auditor" },
  own: true,
  asAt: "2026-11-21T09:00:00Z",
  moderated: 2,
  shownToAuditorFirst: 0,
  areas: [
    {
      framework: { code: "ilacs", label: "ILACS" },
      area: "overall",
      label: "Overall",
      n: 2,
      lowered: 1,
      unchanged: 1,
      raised: 0,
      exact: 0.5,
      meanShift: -0.5,
      blind: {
        n: 2,
        kappaQuadratic: null,
        ac2Quadratic: null,
        note: "A coefficient is given from 20 blind second checks. There are 2.",
      },
    },
  ],
  entries: [
    {
      auditId: "0b6f1b9e-0000-4000-8000-000000000001",
      reference: "PL-000001",
      type: "case_file",
      auditedOn: "2026-10-01",
      decidedAt: "2026-10-09T10:00:00Z",
      blind: true,
      moves: [
        {
          area: "overall",
          label: "Overall",
          original: good,
          settled: { code: "inadequate", label: "Inadequate" },
          direction: "lowered",
        },
        {
          area: "in_care",
          label: "Children in care",
          original: good,
          settled: good,
          direction: "unchanged",
        },
      ],
    },
  ],
};

describe("my calibration", () => {
  it("says in a sentence what became of the grades, then audit by audit", async () => {
    signedIn({ "GET /api/auditors/auditor1/ledger": () => json(ledger) });
    await renderPage("/my-calibration");
    expect(
      await screen.findByText(
        "Second checks looked at 2 of your audits. They left 1 of 2 grades unchanged, lowered 1 and raised 0.",
      ),
    ).toBeTruthy();
    const row = screen.getByRole("row", { name: /PL-000001/ });
    expect(row.textContent).toContain("Overall: lowered from good to inadequate");
    expect(row.textContent).toContain("1 unchanged");
  });

  it("gives counts without percentages of few, and says from when a coefficient is given", async () => {
    signedIn({ "GET /api/auditors/auditor1/ledger": () => json(ledger) });
    await renderPage("/my-calibration");
    await userEvent.click(await screen.findByText("By judgement area: the same as a table"));
    const table = screen.getByRole("table", { name: /What became of the grades/ });
    const overall = within(table).getByRole("row", { name: /Overall/ });
    expect(overall.textContent).toContain("1 of 2");
    expect(overall.textContent).not.toContain("%");
    expect(overall.textContent).toContain("from 20 blind second checks. There are 2.");
  });

  it("is calm where there is nothing yet", async () => {
    const empty = { ...ledger, moderated: 0, areas: [], entries: [] };
    signedIn({ "GET /api/auditors/auditor1/ledger": () => json(empty) });
    await renderPage("/my-calibration");
    expect(
      await screen.findByText("No second check of your audits is to be shown here yet."),
    ).toBeTruthy();
  });

  it("tells the group what the auditor is to see first", async () => {
    signedIn({
      "GET /api/me": () => json(aMe({ username: "improvement1", roles: ["practice_improvement"] })),
      "GET /api/auditors/auditor1/ledger": () =>
        json({ ...ledger, own: false, shownToAuditorFirst: 3 }),
    });
    await renderPage("/auditors/auditor1/calibration");
    expect(await screen.findByText(/3 more audits are for the auditor to see first/)).toBeTruthy();
    expect(screen.getByText(/Second checks looked at 2 of their audits/)).toBeTruthy();
    expect(screen.getByText(/Your reading of this page is recorded/)).toBeTruthy();
  });

  it("shows nobody else's", async () => {
    signedIn({ "GET /api/auditors/colleague/ledger": () => problem(404, "not-found") });
    await renderPage("/auditors/colleague/calibration");
    expect(await screen.findByRole("heading", { name: "There is nothing here" })).toBeTruthy();
  });
});
