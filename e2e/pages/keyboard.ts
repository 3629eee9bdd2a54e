import { expect, type Page } from "@playwright/test";

interface Focused {
  kind: "text" | "radio" | "button" | "other";
  name: string;
  /** Something is written in it, or one of its group is chosen. */
  isAnswered: boolean;
}

/** Somebody who has no mouse: moves with Tab alone and presses what they land on. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until this is in focus. */
  async tabTo(name: string | RegExp, role: "textbox" | "combobox" | "button" | "link") {
    const target = this.#page.getByRole(role, { name }).first();
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        return;
      }
      await this.#page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${String(name)}`);
  }

  /** Goes into the group of this radio with Tab, and to the radio itself with the arrow keys. */
  async choose(name: string): Promise<void> {
    const target = this.#page.getByRole("radio", { name, exact: true });
    await expect(target).toBeVisible();
    const isInGroup = (element: HTMLElement | SVGElement) =>
      document.activeElement instanceof HTMLInputElement &&
      document.activeElement.type === "radio" &&
      document.activeElement.name === (element as HTMLInputElement).name;
    for (let presses = 0; presses < 80 && !(await target.evaluate(isInGroup)); presses++) {
      await this.#page.keyboard.press("Tab");
    }
    await this.#page.keyboard.press("Space");
    for (let presses = 0; presses < 40 && !(await target.isChecked()); presses++) {
      await this.#page.keyboard.press("ArrowDown");
    }
    await expect(target).toBeChecked();
  }

  /** Answers everything on the way to the button: the first choice, and the words in every text. */
  async answerUpTo(button: string, words: string): Promise<void> {
    for (let presses = 0; presses < 120; presses++) {
      await this.#page.keyboard.press("Tab");
      const focused = await this.#focused();
      if (focused.kind === "button" && focused.name === button) {
        return;
      }
      if (focused.kind === "radio" && !focused.isAnswered) {
        await this.#page.keyboard.press("Space");
      }
      if (focused.kind === "text" && !focused.isAnswered) {
        await this.#page.keyboard.type(words);
      }
    }
    throw new Error(`Tab never reached ${button}`);
  }

  #focused(): Promise<Focused> {
    return this.#page.evaluate(() => {
      const element = document.activeElement;
      if (element instanceof HTMLTextAreaElement) {
        return { kind: "text", name: element.name, isAnswered: element.value !== "" };
      }
      if (element instanceof HTMLInputElement && element.type === "radio") {
        const chosen = document.querySelector(`input[name="${element.name}"]:checked`);
        return { kind: "radio", name: element.name, isAnswered: chosen !== null };
      }
      const isButton = element instanceof HTMLButtonElement;
      return {
        kind: isButton ? "button" : "other",
        name: element?.textContent?.trim() ?? "",
        isAnswered: false,
      };
    });
  }
}
