import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { aMe, anAudit } from "@/testing/builders";
import { renderPage } from "@/testing/render-page";
import { json, problem, type Reply } from "@/testing/server";
import { signedIn, withEtag } from "@/testing/signed-in";
import { aTool } from "@/testing/tool-builders";

const tools = [
  aTool({ populations: [{ code: "in_care", label: "Children in care" }] }),
  aTool({ code: "dip_sample", label: "Dip sample of visits", kind: "dip_sample" }),
  aTool({ code: "draft_only", label: "Not published", current: null }),
  aTool({
    code: "supervision",
    label: "Supervision audit",
    kind: "supervision",
    auditType: "supervision",
  }),
];
const free = {
  username: "auditor1",
  name: "Ann Auditor",
  unfinished: 2,
  ready: true,
  readyUntil: "2027-06-30",
  conflicts: [],
};
const close = {
  username: "auditor2",
  name: "Bea Close",
  unfinished: 0,
  ready: false,
  readyUntil: null,
  conflicts: [{ kind: "team_member", detail: "Is in team North" }],
};

function allocating(
  role: "auditor" | "practice_improvement" | "administrator",
  more: Record<string, (request: Request) => Reply> = {},
) {
  return signedIn({
    "GET /api/me": () => json(aMe({ roles: [role] })),
    "GET /api/tools": () => json({ items: tools, mayChange: false }),
    "GET /api/people": () =>
      json({ items: [{ username: "worker1", name: "Will Worker", roles: ["practitioner"] }] }),
    "GET /api/auditors": () => json({ items: [close, free] }),
    "POST /api/audits": () =>
      withEtag(anAudit({ auditor: { username: "auditor1", name: "Ann Auditor" } }), 1),
    [`GET /api/audits/${anAudit().id}`]: () => withEtag(anAudit(), 1),
    ...more,
  });
}

async function fillTheCase() {
  await userEvent.click(await screen.findByRole("radio", { name: "Case-file audit" }));
  await userEvent.click(screen.getByRole("radio", { name: "Children in care" }));
  await userEvent.type(screen.getByLabelText("Case reference"), "C1001");
  await userEvent.selectOptions(
    screen.getByLabelText("Team"),
    await screen.findByRole("option", { name: "North" }),
  );
  await userEvent.click(screen.getByRole("radio", { name: "At random" }));
}

describe("starting an audit", () => {
  it("offers published tools only, and supervision only to those who read it", async () => {
    allocating("auditor");
    await renderPage("/audits/new");
    expect(await screen.findByRole("radio", { name: "Case-file audit" })).toBeTruthy();
    expect(screen.queryByRole("radio", { name: "Not published" })).toBeNull();
    expect(screen.queryByRole("radio", { name: "Supervision audit" })).toBeNull();
  });

  it("takes the choice of sampling away where the tool leaves one, and asks no population", async () => {
    allocating("auditor");
    await renderPage("/audits/new");
    await userEvent.click(await screen.findByRole("radio", { name: "Dip sample of visits" }));
    expect(screen.getByText(/counted as chosen for a dip sample/)).toBeTruthy();
    expect(screen.queryByRole("radio", { name: "At random" })).toBeNull();
    expect(screen.queryByRole("radio", { name: "Children in care" })).toBeNull();
  });

  it("names everything that is missing, then sends what was chosen", async () => {
    const { sent } = allocating("auditor");
    await renderPage("/audits/new");
    await userEvent.click(await screen.findByRole("button", { name: "Start the audit" }));
    const summary = within(screen.getByRole("alert"));
    expect(summary.getByRole("link", { name: "Select what the audit is made with" })).toBeTruthy();
    expect(summary.getByRole("link", { name: "Enter the case reference" })).toBeTruthy();
    await fillTheCase();
    await userEvent.selectOptions(screen.getByLabelText("Case worker (optional)"), "Will Worker");
    await userEvent.click(screen.getByRole("button", { name: "Start the audit" }));
    await screen.findByRole("heading", { level: 1, name: /Audit of C1001/ });
    expect(
      sent.find(({ path, method }) => method === "POST" && path === "/api/audits")?.body,
    ).toMatchObject({
      tool: "case_file",
      type: "case_file",
      population: "in_care",
      team: "north",
      sampling: "random",
      caseReference: "C1001",
      worker: "worker1",
    });
  });

  it("still takes grades given elsewhere, without a tool", async () => {
    const { sent } = allocating("auditor");
    await renderPage("/audits/new");
    await userEvent.click(await screen.findByText("Grades given elsewhere, without a tool"));
    await userEvent.click(screen.getByRole("checkbox", { name: /Record grades only/ }));
    await userEvent.click(screen.getByRole("radio", { name: "Case file" }));
    await userEvent.type(screen.getByLabelText("Case reference"), "C1001");
    await userEvent.selectOptions(
      screen.getByLabelText("Team"),
      await screen.findByRole("option", { name: "North" }),
    );
    await userEvent.click(screen.getByRole("radio", { name: "At random" }));
    await userEvent.click(screen.getByRole("button", { name: "Start the audit" }));
    await screen.findByRole("heading", { level: 1, name: /Audit of C1001/ });
    const body = sent.find(({ path, method }) => method === "POST" && path === "/api/audits")?.body;
    expect(body).toMatchObject({ type: "case_file", framework: "ilacs" });
    expect(body).not.toHaveProperty("tool");
  });

  it("tells an auditor who is too close before they start", async () => {
    allocating("auditor", {
      "GET /api/auditors": () => json({ items: [{ ...close, username: "auditor1" }] }),
    });
    await renderPage("/audits/new");
    expect(await screen.findByText("You are too close to this case to audit it.")).toBeTruthy();
  });
});

describe("giving an audit to an auditor", () => {
  it("shows who is too close and why, and does not let them be chosen", async () => {
    allocating("practice_improvement");
    await renderPage("/audits/new");
    const taken = await screen.findByRole<HTMLInputElement>("radio", { name: "Bea Close" });
    expect(taken.disabled).toBe(true);
    expect(screen.getByText("Too close to this case: is in team North")).toBeTruthy();
    expect(
      screen.getByText("2 audits not submitted yet; ready to audit until 30 June 2027"),
    ).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: /too close to the case/ })).toBeNull();
  });

  it("says who has it now and is ready for the next", async () => {
    const { sent } = allocating("practice_improvement", {
      "GET /api/me": () => json(aMe({ username: "pi1", roles: ["practice_improvement"] })),
    });
    await renderPage("/audits/new");
    await fillTheCase();
    await userEvent.click(screen.getByRole("radio", { name: "Ann Auditor" }));
    await userEvent.click(screen.getByRole("button", { name: "Give the audit" }));
    expect(await screen.findByText("Ann Auditor has the audit of C1001 now.")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Case reference").value).toBe("");
    expect(
      sent.find(({ path, method }) => method === "POST" && path === "/api/audits")?.body,
    ).toMatchObject({ auditor: "auditor1" });
  });

  it("lets an administrator allow it with a reason, and with no less", async () => {
    const { sent } = allocating("administrator", {
      "GET /api/me": () => json(aMe({ username: "admin1", roles: ["administrator"] })),
    });
    await renderPage("/audits/new");
    await fillTheCase();
    await userEvent.click(await screen.findByRole("checkbox", { name: /too close to the case/ }));
    await userEvent.click(screen.getByRole("radio", { name: "Bea Close" }));
    await userEvent.click(screen.getByRole("button", { name: "Give the audit" }));
    expect(
      screen.getByRole("link", { name: "Enter why Bea Close may audit this case" }),
    ).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/Why may Bea Close/), "Nobody else is trained");
    await userEvent.click(screen.getByRole("button", { name: "Give the audit" }));
    await screen.findByText(/has the audit of C1001 now/);
    expect(
      sent.find(({ path, method }) => method === "POST" && path === "/api/audits")?.body,
    ).toMatchObject({ auditor: "auditor2", conflictOverride: "Nobody else is trained" });
  });

  it("shows the server’s refusal at the auditor", async () => {
    allocating("practice_improvement", {
      "POST /api/audits": () =>
        problem(409, "conflict-of-interest", {
          errors: [{ pointer: "#/auditor", detail: "Works on this case" }],
        }),
    });
    await renderPage("/audits/new");
    await fillTheCase();
    await userEvent.click(screen.getByRole("radio", { name: "Ann Auditor" }));
    await userEvent.click(screen.getByRole("button", { name: "Give the audit" }));
    const link = await screen.findByRole("link", { name: "Works on this case" });
    expect(link.getAttribute("href")).toBe("#auditor");
  });
});

describe("readiness", () => {
  const unready = {
    ...close,
    conflicts: [{ kind: "not_ready", detail: "Has not been found ready to audit" }],
  };

  it("is told apart from being too close to the case, and allowed in the same way", async () => {
    allocating("administrator", { "GET /api/auditors": () => json({ items: [unready, free] }) });
    await renderPage("/audits/new");
    expect(
      await screen.findByText("Not ready to audit: has not been found ready to audit"),
    ).toBeTruthy();
    expect(screen.getByText(/ready to audit until 30 June 2027/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Bea Close" }).disabled).toBe(true);
    await userEvent.click(
      screen.getByRole("checkbox", {
        name: "Allow somebody who is not ready to audit, with a reason",
      }),
    );
    await userEvent.click(screen.getByRole("radio", { name: "Bea Close" }));
    expect(screen.getByLabelText("Why may Bea Close audit this case?")).toBeTruthy();
  });

  it("is said to an auditor before they start their own", async () => {
    const own = { ...unready, username: "auditor1", name: "Test auditor" };
    allocating("auditor", { "GET /api/auditors": () => json({ items: [own] }) });
    await renderPage("/audits/new");
    expect(await screen.findByText("You are not ready to audit on this date.")).toBeTruthy();
    expect(screen.queryByText(/You are too close/)).toBeNull();
  });
});
