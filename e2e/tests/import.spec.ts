import { expect, test } from "@playwright/test";
import { Visitor } from "../pages/visitor.ts";

const HEADER =
  "reference,type,origin,service,team,audited_on,sampling,framework,case_reference,auditor,overall_grade,moderated_grade,moderated_on,area.in_care";

function file(...rows: string[]) {
  return { name: "audits.csv", mimeType: "text/csv", buffer: Buffer.from([HEADER, ...rows].join("\r\n")) };
}

test("a file is checked, imported, and changes nothing the second time", async ({ page }) => {
  const visitor = new Visitor(page);
  const rows = [
    "E2E-1,case_file,external,Peer review,Peers,2026-03-02,census,ilacs,P-1,Reviewer,good,,,good",
    "E2E-2,case_file,external,Peer review,Peers,2026-03-03,census,ilacs,P-2,Reviewer,inadequate,requires_improvement,2026-03-10,",
  ];
  await visitor.signIn("admin1");
  await page.goto("/import");
  await visitor.sees("Import audits");
  await page.getByLabel("CSV file").setInputFiles(file(...rows));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.locator(".govuk-error-summary")).toBeVisible();

  await page.getByLabel("Create missing services, teams and areas").check();
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { name: "The file is in order" })).toBeVisible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("The audits are imported")).toBeVisible();

  await page.getByLabel("CSV file").setInputFiles(file(...rows));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByText("Are here already")).toBeVisible();
});

test("a bad file is refused row by row", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("admin1");
  await page.goto("/import");
  await page
    .getByLabel("CSV file")
    .setInputFiles(
      file(
        "E2E-3,case_file,internal,Nowhere,Nobody,2999-01-01,random,ilacs,P-3,X,adequate,,,",
        "=1+1,case_file,internal,Nowhere,Nobody,2026-01-01,random,ilacs,P-3,X,good,,,",
      ),
    );
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("table")).toContainText("audited_on");
  await expect(page.getByRole("table")).toContainText("overall_grade");
  await visitor.findsNothingInTheWay();
});

test("only administrators are offered the import", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.signIn("auditor1");
  await expect(page.getByRole("link", { name: "Import" })).toHaveCount(0);
});
