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
    const found = await new AxeBuilder({ page: this.page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const said = found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`,
    );
    expect(said, this.page.url()).toEqual([]);
  }

  /** Fails when the page can be scrolled sideways. */
  async needsNoSidewaysScroll(): Promise<void> {
    const tooWide = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide, this.page.url()).toBeLessThanOrEqual(0);
  }
}

/** The password of every sample account in this run. */
export function samplePassword(): string {
  return process.env.PLUMBLINE_SAMPLE_PASSWORD ?? "";
}
