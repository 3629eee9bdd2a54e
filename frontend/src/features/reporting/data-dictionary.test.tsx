import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { aMe } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { aDictionary } from "@/testing/reporting-builders";
import { json } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

describe("what the columns mean", () => {
  it("is said to everybody, set by set", async () => {
    signedIn({
      "GET /api/me": () => json(aMe({ roles: ["team_manager"] })),
      "GET /api/data-dictionary": () => json(aDictionary()),
    });
    await renderPage("/data-dictionary");
    const table = await screen.findByRole("table", { name: "Columns of AreaGrades" });
    expect(
      within(table).getByRole("row", {
        name: "auditId audit_id Identifier (UUID) Yes The audit.",
      }),
    ).toBeTruthy();
    expect(screen.getByRole("link", { name: "Teams" }).getAttribute("href")).toBe("#teams");
    expect(screen.getByRole("link", { name: "What the columns of reports mean" })).toBeTruthy();
  });
});
