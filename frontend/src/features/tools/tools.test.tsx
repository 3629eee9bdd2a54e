import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aForm, aMe } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem, type Reply } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";
import { aDocument, aDraft, aTool } from "@/testing/tool-builders";

const at = "/api/tools/case_file/versions/2";
const published = aTool().versions;
const draft = aDraft();

function administering(more: Record<string, (request: Request) => Reply> = {}) {
  return signedIn({
    "GET /api/me": () => json(aMe({ roles: ["administrator"] })),
    "GET /api/tools": () =>
      json({
        items: [
          aTool({
            versions: [
              {
                number: 2,
                status: "draft",
                updatedAt: draft.updatedAt,
                publishedAt: null,
                publishedBy: null,
                retiredAt: null,
                comparabilityNote: null,
                audits: 0,
              },
              ...published,
            ],
          }),
        ],
        mayChange: true,
      }),
    [`GET ${at}`]: () => withEtag(draft, 5),
    [`GET ${at}/differences`]: () => json({ from: 1, to: 2, items: [] }),
    ...more,
  });
}

describe("the list of audit tools", () => {
  it("shows every version with its status and how many audits were begun with it", async () => {
    administering();
    await renderPage("/tools");
    const tool = await screen.findByRole("region", { name: "Case-file audit" });
    expect(within(tool).getByRole("row", { name: /Version 2.*Draft.*Not yet.*0/ })).toBeTruthy();
    expect(within(tool).getByRole("row", { name: /Version 1.*Published.*12/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Import a tool" })).toBeTruthy();
  });

  it("offers no change to those who may make none", async () => {
    administering({
      "GET /api/tools": () => json({ items: [aTool()], mayChange: false }),
    });
    await renderPage("/tools");
    await screen.findByRole("region", { name: "Case-file audit" });
    expect(screen.queryByRole("link", { name: "Import a tool" })).toBeNull();
  });
});

describe("a version", () => {
  it("asks before a draft is discarded, and sends its version", async () => {
    const { sent } = administering({ [`DELETE ${at}`]: () => new Response(null, { status: 204 }) });
    await renderPage("/tools/case_file/2");
    await userEvent.click(await screen.findByRole("button", { name: "Discard this draft" }));
    expect(sent.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Discard the draft" }));
    await screen.findByRole("heading", { level: 1, name: "Audit tools" });
    const sentAway = sent.find(({ method }) => method === "DELETE");
    expect(sentAway?.headers.get("If-Match")).toBe('"5"');
  });

  it("is previewed for one group of children at a time", async () => {
    const { sent } = administering({ [`GET ${at}/form`]: () => json(aForm()) });
    await renderPage("/tools/case_file/2/form");
    expect(await screen.findByText("How well is the child heard?")).toBeTruthy();
    expect(
      screen.getByRole("link", { name: "Children in care" }).getAttribute("aria-current"),
    ).toBe("true");
    expect(screen.getByRole("link", { name: "Care leavers" }).getAttribute("href")).toBe(
      "/tools/case_file/2/form?population=care_leaver",
    );
    expect(sent.some(({ path }) => path === `${at}/form`)).toBe(true);
  });

  it("shows what changed before and after, and says how", async () => {
    administering({
      [`GET ${at}/differences`]: () =>
        json({
          from: 1,
          to: 2,
          items: [
            {
              change: "changed",
              place: "The child’s voice",
              what: "guidance",
              before: "Was the child seen?",
              after: "Was the child seen alone?",
            },
            { change: "removed", place: "Visits", what: "section", before: "Visits", after: null },
          ],
        }),
    });
    await renderPage("/tools/case_file/2/differences");
    const changed = await screen.findByRole("region", { name: "The child’s voice" });
    expect(within(changed).getByText("Changed")).toBeTruthy();
    expect(within(changed).getByText("alone").tagName).toBe("INS");
    expect(
      within(screen.getByRole("region", { name: "Visits" })).getByText("Removed"),
    ).toBeTruthy();
  });
});

describe("the editor", () => {
  it("saves a section whole, with new questions and their codes", async () => {
    const { sent } = administering({
      [`PUT ${at}`]: async (request) =>
        withEtag({ ...draft, document: JSON.parse(await request.clone().text()) }, 6),
    });
    await renderPage("/tools/case_file/2/edit/sections/voice");
    const name = await screen.findByLabelText("Name of the section");
    await userEvent.clear(name);
    await userEvent.type(name, "The child");
    await userEvent.click(screen.getByRole("button", { name: "Move down question 1" }));
    await userEvent.selectOptions(
      screen.getByLabelText("Add a question that is answered by"),
      "In words",
    );
    await userEvent.click(screen.getByRole("button", { name: "Add a question" }));
    await userEvent.type(
      screen.getByLabelText("What is asked of question 3"),
      "A day in their life?",
    );
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/^Saved at/)).toBeTruthy();
    const put = sent.find(({ method }) => method === "PUT");
    expect(put?.headers.get("If-Match")).toBe('"5"');
    expect(put?.body).toMatchObject({
      sections: [
        {
          label: "The child",
          prompts: [
            { code: "voice_judgement" },
            { code: "seen_alone" },
            { code: "a_day_in_their_life" },
          ],
        },
      ],
    });
  });

  it("links each fault to its field, also on a refused save", async () => {
    administering({
      [`GET ${at}`]: () =>
        withEtag(
          {
            ...draft,
            faults: [
              {
                pointer: "#/sections/0/prompts/1/descriptors/inadequate",
                detail: "Describe what “Inadequate” looks like here.",
              },
              { pointer: "#/purpose", detail: "Say in a sentence what the tool is for." },
            ],
          },
          5,
        ),
      [`PUT ${at}`]: () =>
        problem(400, "tool-has-faults", {
          errors: [{ pointer: "#/sections/0/area", detail: "There is no such area." }],
        }),
    });
    await renderPage("/tools/case_file/2/edit/sections/voice");
    const faults = await screen.findByRole("region", { name: /On this page/ });
    expect(within(faults).getAllByRole("link")).toHaveLength(1);
    expect(within(faults).getByRole("link").getAttribute("href")).toBe(
      "/tools/case_file/2/edit/sections/voice#sections-0-prompts-1-descriptors-inadequate",
    );
    await userEvent.type(screen.getByLabelText("Guidance for the section"), "!");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    const link = await screen.findByRole("link", { name: "There is no such area." });
    expect(link.getAttribute("href")).toBe("#sections-0-area");
  });

  it("keeps what was typed when somebody else saved first, and sends it over theirs", async () => {
    let revision = 5;
    const theirs = { ...draft, document: { ...aDocument({ purpose: "Theirs" }) } };
    const { sent } = administering({
      [`GET ${at}`]: () => withEtag(revision === 5 ? draft : theirs, revision),
      [`PUT ${at}`]: async (request) => {
        if (request.headers.get("If-Match") === '"5"') {
          revision = 6;
          return problem(412, "changed-by-somebody-else");
        }
        return withEtag({ ...draft, document: JSON.parse(await request.clone().text()) }, 7);
      },
    });
    await renderPage("/tools/case_file/2/edit/overall");
    const guidance = await screen.findByLabelText("Guidance");
    await userEvent.type(guidance, "Mine");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/saved this draft at/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>("Guidance").value).toBe("Mine");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText(/^Saved at/);
    const last = sent.filter(({ method }) => method === "PUT").at(-1);
    expect(last?.headers.get("If-Match")).toBe('"6"');
    expect(last?.body).toMatchObject({ purpose: "Theirs", overall: { guidance: "Mine" } });
  });

  it("does not turn what was for one group of children into something for all", async () => {
    const [voice] = aDocument().sections;
    const document = aDocument({
      sections: voice === undefined ? [] : [{ ...voice, populations: ["care_leaver"] }],
    });
    const { sent } = administering({
      [`GET ${at}`]: () => withEtag({ ...draft, document: { ...document } }, 5),
    });
    await renderPage("/tools/case_file/2/edit/about");
    await userEvent.click(await screen.findByRole("button", { name: "Remove Care leavers" }));
    await userEvent.click(screen.getByRole("button", { name: "Yes, remove Care leavers" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(
      await screen.findByRole("link", { name: /Remove the section The child’s voice first/ }),
    ).toBeTruthy();
    expect(sent.some(({ method }) => method === "PUT")).toBe(false);
  });
});

describe("publishing", () => {
  it("needs the note from the second version on, and says that it is for good", async () => {
    const { sent } = administering({
      [`POST ${at}/publication`]: () =>
        withEtag({ ...draft, status: "published", allowedActions: ["retire"] }, 6),
    });
    await renderPage("/tools/case_file/2/publication");
    expect(await screen.findByText("cannot be changed")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Publish version 2" }));
    expect(screen.getByRole("link", { name: /whether figures can be compared/ })).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/set beside those of the version before/), "Yes");
    await userEvent.click(screen.getByRole("button", { name: "Publish version 2" }));
    await screen.findByRole("heading", { level: 1, name: "Case-file audit, version 2" });
    expect(sent.find(({ path }) => path.endsWith("/publication"))?.body).toEqual({
      comparabilityNote: "Yes",
    });
  });

  it("is not offered while something stands in the way", async () => {
    administering({
      [`GET ${at}`]: () =>
        withEtag(
          { ...draft, faults: [{ pointer: "#/purpose", detail: "Say what it is for." }] },
          5,
        ),
    });
    await renderPage("/tools/case_file/2/publication");
    const fault = await screen.findByRole("link", { name: "Say what it is for." });
    expect(fault.getAttribute("href")).toBe("/tools/case_file/2/edit/about#purpose");
    expect(screen.queryByRole("button", { name: /Publish/ })).toBeNull();
  });
});

describe("importing a tool", () => {
  it("lists the place of every fault in words and as a pointer", async () => {
    administering({
      "POST /api/tools": () =>
        problem(400, "tool-has-faults", {
          errors: [{ pointer: "#/sections/0/prompts/1/kind", detail: "Use one of four." }],
        }),
    });
    await renderPage("/tools/import");
    const content = JSON.stringify(aDocument());
    const file = new File([content], "tool.json", { type: "application/json" });
    await userEvent.upload(await screen.findByLabelText("JSON file"), file);
    await userEvent.click(screen.getByRole("button", { name: "Import as a draft" }));
    expect(
      await screen.findByRole("row", {
        name: /Section 1, The child’s voice, question 2.*\/sections\/0\/prompts\/1\/kind.*Use one of four/,
      }),
    ).toBeTruthy();
    expect(screen.getByRole("link", { name: /The file has 1 fault/ })).toBeTruthy();
  });
});
