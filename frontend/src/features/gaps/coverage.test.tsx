import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Coverage, CoverageFigures } from "@/lib/api-types";
import { renderPage } from "@/testing/render-page";
import { json, problem } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

const populations = [
  { code: "in_care", label: "Children in care" },
  { code: null, label: "No population given" },
];

function team(key: string | null, label: string, inCare: number, none = 0): CoverageFigures {
  const standing = inCare === 0 ? "none" : inCare < 5 ? "few" : "enough";
  return {
    key,
    label,
    service: key === null ? null : "Family support",
    audits: inCare + none,
    lastAuditedOn: inCare === 0 ? null : "2026-10-05",
    cells: [
      { population: "in_care", audits: inCare, standing },
      { population: null, audits: none, standing: none === 0 ? "none" : "few" },
    ],
    secondChecked: { count: 1, of: inCare, proportion: inCare === 0 ? null : 1 / inCare },
    tookPart: { count: 1, of: inCare, proportion: null },
    feedback: { count: 0, of: 0, proportion: null },
  };
}

function coverage(rows: CoverageFigures[], part: Partial<Coverage> = {}): Coverage {
  return {
    asAt: "2026-11-21T09:00:00Z",
    definition: {
      version: "1",
      audits: "Finalised audits.",
      fewerThan: 5,
      secondChecked: "Decided.",
      involvement: "As it stands now.",
      type: "case_file",
      team: null,
      service: null,
      from: "2025-11-01",
      to: "2026-10-31",
      scope: "all",
    },
    populations,
    rows,
    total: team(null, "Total", 11),
    ...part,
  };
}

const PERIOD = "from=2025-11-01&to=2026-10-31";

function answering(answer: () => Response) {
  const asked: URLSearchParams[] = [];
  signedIn({
    "GET /api/measures/coverage": (request) => {
      asked.push(new URL(request.url).searchParams);
      return answer();
    },
  });
  return asked;
}

describe("what has been audited", () => {
  it("names the teams without an audit first, and then how many gaps there are", async () => {
    answering(() =>
      json(
        coverage([team("north", "North", 9), team("south", "South", 2), team("care", "Care", 0)]),
      ),
    );
    await renderPage(`/coverage?${PERIOD}`);
    expect(
      await screen.findByText(
        "In the 12 months to 31 October 2026, 2 of 3 teams had a final case-file audit. 1 had none: Care.",
      ),
    ).toBeTruthy();
    expect(
      screen.getByText(
        /^Of 3 pairs of a team and a group of children, 1 have no audit yet and 1 have fewer than 5/,
      ),
    ).toBeTruthy();
  });

  it("says in words which cells are empty or few, and opens the audits of the others", async () => {
    answering(() => json(coverage([team("north", "North", 9), team("south", "South", 2)])));
    await renderPage(`/coverage?${PERIOD}`);
    const map = await screen.findByRole("table", {
      name: "Final audits by team and group of children",
    });
    const [, north, south] = within(map).getAllByRole("row");
    expect(within(north as HTMLElement).getByText("none yet")).toBeTruthy();
    const link = within(north as HTMLElement).getAllByRole("link")[0];
    expect(link?.getAttribute("href")).toBe(
      "/audits?team=north&type=case_file&status=finalised&population=in_care&from=2025-11-01&to=2026-10-31",
    );
    expect(south?.textContent).toContain("2 audits of South few");
  });

  it("says how many audits do not say a group, and that no team was left out", async () => {
    answering(() =>
      json(
        coverage([team("north", "North", 9, 3), team("south", "South", 2)], {
          total: team(null, "Total", 11, 3),
        }),
      ),
    );
    await renderPage(`/coverage?${PERIOD}`);
    expect(
      await screen.findByText(/each of the 2 teams had a final case-file audit\.$/),
    ).toBeTruthy();
    expect(screen.getByText(/3 of 14 audits do not say which group/)).toBeTruthy();
  });

  it("tells how the audits were done, without percentages of few", async () => {
    answering(() => json(coverage([team("north", "North", 9), team("south", "South", 2)])));
    await renderPage(`/coverage?${PERIOD}`);
    const how = await screen.findByRole("table", { name: "How they were audited" });
    expect(within(how).getByRole("row", { name: /North/ }).textContent).toContain("11% · 1 of 9");
    const south = within(how).getByRole("row", { name: /South/ }).textContent;
    expect(south).toContain("1 of 2");
    expect(south).not.toContain("%");
  });

  it("asks for a past day, and then has no links", async () => {
    const asked = answering(() =>
      json(coverage([team("north", "North", 9)], { total: team(null, "Total", 9) })),
    );
    await renderPage(`/coverage?${PERIOD}&asAt=2025-11-03`);
    expect(
      await screen.findByText(/^As the figures stood on 3 November 2025, in the 12 months/),
    ).toBeTruthy();
    expect(asked[0]?.get("asAt")).toBe("2025-11-03T23:59:59.999Z");
    expect(screen.getByRole("columnheader", { name: "With the practitioner" })).toBeTruthy();
    expect(screen.queryByRole("link", { name: /audits of North/ })).toBeNull();
  });

  it("keeps what is chosen in the address", async () => {
    const asked = answering(() => json(coverage([team("north", "North", 9)])));
    await renderPage("/coverage");
    await userEvent.selectOptions(await screen.findByLabelText("Type"), "All types");
    await userEvent.selectOptions(screen.getByLabelText("Period"), "All dates");
    await userEvent.click(screen.getByRole("button", { name: "Show figures" }));
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[0]?.get("type")).toBe("case_file");
    expect(String(asked[1])).toBe("");
  });

  it("says so where nothing was audited, and where it cannot be counted", async () => {
    answering(() => json(coverage([team("north", "North", 0)])));
    const { unmount } = await renderPage(`/coverage?${PERIOD}`);
    expect(await screen.findByText(/no team had a final case-file audit\./)).toBeTruthy();
    unmount();
    answering(() => problem(500, "internal"));
    await renderPage("/coverage");
    expect(await screen.findByText("This cannot be shown just now")).toBeTruthy();
  });
});
