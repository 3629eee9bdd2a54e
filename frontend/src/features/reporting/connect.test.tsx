import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { snippetsFor } from "@/features/reporting/snippets";
import { aMe } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json } from "@/testing/server";
import { signedIn } from "@/testing/signed-in";

describe("how to connect", () => {
  it("has the addresses of this server", async () => {
    signedIn({ "GET /api/me": () => json(aMe({ roles: ["administrator"] })) });
    await renderPage("/reporting-tools/connect");
    const { origin } = window.location;
    expect(
      await screen.findByText(`OData.Feed("${origin}/odata/v4", null, [Implementation="2.0"])`),
    ).toBeTruthy();
    expect(screen.getAllByText(`${origin}/odata/v4`)).toHaveLength(2);
    expect(screen.getByRole("link", { name: "Qlik" }).getAttribute("href")).toBe("#qlik");
  });

  it("adds up no grades of two frameworks (R-10)", () => {
    const { sqlRead } = snippetsFor("https://plumbline.example");
    for (const clause of ["select", "group by", "order by"]) {
      expect(sqlRead).toMatch(new RegExp(`^${clause} .*\\bframework_code\\b`, "m"));
    }
  });
});
