import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("generated"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
const shipped = sources.filter(({ path }) => !/^testing\/|\.test\./.test(path));

/** What may be imported from where: inwards only. */
const reach: Readonly<Record<string, readonly string[]>> = {
  lib: ["lib", "generated"],
  govuk: ["govuk", "lib"],
  components: ["components", "govuk", "lib"],
  features: ["components", "govuk", "lib"],
  app: ["app", "features", "components", "govuk", "lib"],
};

/** Parts of GOV.UK components that are markup of their own and belong to src/govuk. */
const ownMarkup =
  /govuk-(?:error-summary|radios|checkboxes|select|input|textarea|button|details|table|summary-list|tag|notification-banner|phase-banner|service-navigation|back-link|skip-link|inset-text|date-input|file-upload|fieldset|form-group|task-list)(?![\w-]*__link)[\w-]*/;

describe("the front end's boundaries", () => {
  it.each(shipped.map(({ path, text }) => [path, text]))(
    "%s imports inwards only",
    (path, text) => {
      const [layer = "", feature] = path.split("/");
      for (const [, target = ""] of text.matchAll(/from "@\/([^"]+)"|import\("@\/([^"]+)"\)/g)) {
        const [targetLayer = "", targetFeature] = target.split("/");
        const isOwnFeature = layer === "features" && targetLayer === "features";
        if (isOwnFeature) {
          expect(targetFeature, `${path} reaches into another feature`).toBe(feature);
        } else if (target !== "" && layer in reach) {
          expect(reach[layer], `${path} imports ${target}`).toContain(targetLayer);
        }
      }
    },
  );

  it("keeps GOV.UK component markup in src/govuk", () => {
    const astray = shipped
      .filter(({ path }) => path.endsWith(".tsx") && !path.startsWith("govuk"))
      .filter(({ text }) => ownMarkup.test(text))
      .map(({ path, text }) => `${relative(".", path)}: ${ownMarkup.exec(text)?.[0]}`);
    expect(astray).toEqual([]);
  });

  it("keeps files short enough to read at once", () => {
    const long = sources.filter(({ text }) => text.split("\n").length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("never puts anything into the browser's storage", () => {
    const storing = shipped.filter(({ text }) => /(?:local|session)Storage|indexedDB/.test(text));
    expect(storing.map(({ path }) => path)).toEqual([]);
  });
});
