import process from "node:process";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Somebody at the browser: finds things by the words and roles that people and screen readers have. */
export class Visitor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Signs in as one of the sample accounts. */
  async signIn(username: string): Promise<void> {
    await this.page.goto("/sign-in");
    await this.sees("Sign in");
    await this.page.getByLabel("User name").fill(username);
    await this.page.getByLabel("Password", { exact: true }).fill(samplePassword());
    await this.page.getByRole("button", { name: "Sign in" }).click();
    await expect(this.page.getByRole("button", { name: "Sign out" })).toBeVisible();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole("button", { name: "Sign out" }).click();
    await this.sees("Sign in");
  }

  /** Arrives on the page with this heading, which is in the title as well. */
  async sees(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  }

  /** Starts an audit of grades alone, as another system would give them; answers with the team. */
  async startGradesOnly(type: "Case file" | "Supervision", reference: string): Promise<string> {
    await this.page.goto("/audits/new");
    await this.sees("Start an audit");
    await this.page.getByText("Grades given elsewhere, without a tool").click();
    await this.page.getByRole("checkbox", { name: "Record grades only, without a tool" }).check();
    await this.page.getByRole("radio", { name: type, exact: true }).check();
    await this.page.getByLabel("Case reference").fill(reference);
    const team = this.page.getByLabel("Team");
    await team.selectOption({ index: 2 });
    await this.page.getByRole("radio", { name: "At random" }).check();
    const chosen = (await team.locator("option:checked").textContent()) ?? "";
    await this.page.getByRole("button", { name: "Start the audit" }).click();
    return chosen.trim();
  }

  /** Goes to a section of the draft on the screen, from wherever in it one is. */
  async opens(section: string): Promise<void> {
    const all = this.page.getByRole("link", { name: "All sections", exact: true });
    if (await all.isVisible()) {
      await all.click();
    }
    await this.page.getByRole("link", { name: section, exact: true }).click();
    await this.sees(section);
  }

  /** Waits until everything typed has reached the server. */
  async isSaved(): Promise<void> {
    await expect(this.page.getByText(/^Saved (at|on) /)).toBeVisible({ timeout: 40_000 });
  }

  /** The fields of one judgement. */
  judgement(label: string) {
    return this.page.getByRole("region", { name: label });
  }

  /** Grades one judgement on a form. */
  async grade(label: string, grade: string, why: string): Promise<void> {
    const fields = this.judgement(label);
    await fields.getByRole("radio", { name: grade, exact: true }).check();
    await fields.getByRole("textbox").fill(why);
  }

  /** Fails when axe finds anything against WCAG 2.2 AA or its own good practices. */
  async findsNothingInTheWay(): Promise<void> {
    // Its newer mode opens another page every time to join the findings of frames of other sites,
    // of which there are none; the rules are the same.
    const found = await new AxeBuilder({ page: this.page })
      .setLegacyMode(true)
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const said = found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`,
    );
    expect(said, this.page.url()).toEqual([]);
  }

  /** The page as it is can be used by all, wide and at 320 pixels (400% of 1280). */
  async isUsableByAll(): Promise<void> {
    for (const width of [320, 1280]) {
      await this.page.setViewportSize({ width, height: 900 });
      await this.page.waitForLoadState("networkidle");
      await this.findsNothingInTheWay();
      await this.needsNoSidewaysScroll();
    }
  }

  /** Fails when the page can be scrolled sideways. */
  async needsNoSidewaysScroll(): Promise<void> {
    const tooWide = () =>
      this.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    // A plot is drawn again a moment after its room changes.
    await expect.poll(tooWide, { message: this.page.url() }).toBeLessThanOrEqual(0);
  }
}

/** The password of every sample account in this run. */
export function samplePassword(): string {
  return process.env.PLUMBLINE_SAMPLE_PASSWORD ?? "";
}
