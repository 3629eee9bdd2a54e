import { type APIRequestContext, expect } from "@playwright/test";
import { samplePassword } from "./visitor.ts";

interface FormSection {
  prompts: { code: string; kind: string; area: string | null; asksDate: boolean }[];
}

/** An audit after a step, as far as journeys look at it. */
export interface HandedIn {
  id: string;
  status: string;
  team: { label: string };
}

interface Started {
  id: string;
  reference: string;
  tool: { version: number } | null;
}

interface AskedForm {
  sections: {
    area: string | null;
    prompts: { code: string; kind: string; required: boolean; asksDate: boolean }[];
  }[];
  overall: object | null;
}

/** A council's own tool, which speaks to the API beside the browser. */
export class Tool {
  readonly #request: APIRequestContext;
  readonly #token: string;

  private constructor(request: APIRequestContext, token: string) {
    this.#request = request;
    this.#token = token;
  }

  static async signedIn(request: APIRequestContext, username: string): Promise<Tool> {
    const answer = await request.post("/api/login", {
      data: { username, password: samplePassword() },
    });
    expect(answer.status()).toBe(200);
    return new Tool(request, (await answer.json()).access_token);
  }

  async get(path: string): Promise<unknown> {
    const answer = await this.#request.get(path, {
      headers: { Authorization: `Bearer ${this.#token}` },
    });
    expect(answer.status(), path).toBe(200);
    return answer.json();
  }

  /** Changes some members of a record that is read and written whole, such as the settings. */
  async change(path: string, part: object): Promise<void> {
    await this.send("PUT", path, part, path);
  }

  /** Sends something; `about` is the record as which it was last seen, where one is changed. */
  async send(
    method: "POST" | "PUT" | "PATCH",
    path: string,
    data: object = {},
    about?: string,
  ): Promise<unknown> {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.#token}` };
    if (about !== undefined) {
      const before = await this.#request.get(about, { headers });
      expect(before.status(), about).toBe(200);
      headers["If-Match"] = before.headers().etag ?? "";
    }
    const answer = await this.#request.fetch(path, { method, headers, data });
    expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
    return answer.json();
  }

  /** Starts an audit of one's own, with the shipped case-file tool unless another is named. */
  async startAudit(facts: {
    caseReference: string;
    population: string;
    tool?: string;
    worker?: string;
    auditor?: string;
    dueOn?: string;
  }): Promise<Started> {
    return (await this.send("POST", "/api/audits", {
      type: "case_file",
      tool: "case_file",
      team: "family_support_ashgrove",
      auditedOn: new Date().toISOString().slice(0, 10),
      sampling: facts.tool === "dip_sample" ? "dip_sample" : "random",
      ...facts,
    })) as Started;
  }

  /** Answers all that an audit must answer, with one grade throughout, and submits it. */
  async submit(id: string, grade: string): Promise<void> {
    const path = `/api/audits/${id}`;
    const form = (await this.get(`${path}/form`)) as AskedForm;
    const prompts = form.sections.flatMap((section) => section.prompts);
    const needed = prompts.filter(({ kind, required }) => required && kind !== "judgement");
    const why = { grade, rationale: "The file bears it out.", impact: "Calmer at home." };
    await this.send("PATCH", path, {
      areas: form.sections.flatMap(({ area }) => (area === null ? [] : [{ area, ...why }])),
      ...(form.overall === null ? {} : { overall: why }),
      answers: needed.map(({ code, kind, asksDate }) => ({
        prompt: code,
        ...(kind === "compliance" ? { choice: "yes" } : { text: "Every day after school." }),
        ...(asksDate ? { date: "2026-11-02" } : {}),
      })),
      practitioner: { involvement: "invited", reason: "Invited today." },
      familyFeedback: {
        child: { status: "declined", words: null, reason: null },
        family: { status: "declined", words: null, reason: null },
      },
      conclusion: {
        strengths: "Visits are kept.",
        improvements: "Write down what changed.",
        noActionBecause: "The team is already on it.",
        limitOverrideReason: null,
      },
    }, path);
    await this.send("POST", `${path}/submission`, {}, path);
  }

  /** Settles a submitted audit, as a moderator who gives one grade throughout. */
  async moderate(id: string, grade: string): Promise<void> {
    const path = `/api/audits/${id}`;
    const { judgementsToCheck } = (await this.get(path)) as { judgementsToCheck: string[] };
    const areas = judgementsToCheck.filter((code) => code !== "overall");
    await this.send("POST", `${path}/moderation`, {
      reason: "The file bears it out.",
      auditQuality: { evidence: "met", childFocus: "met", analysis: "met", actions: "met" },
      areas: areas.map((area) => ({ area, grade })),
      ...(judgementsToCheck.includes("overall") ? { overall: { grade } } : {}),
    }, path);
  }

  /** Hands in an audit of one's own with everything in it, each grade good but the overall one. */
  async handInAudit(
    facts: { caseReference: string; population: string },
    overall = "good",
  ): Promise<HandedIn> {
    const { id } = await this.startAudit(facts);
    const form = (await this.get(`/api/audits/${id}/form`)) as { sections: FormSection[] };
    const prompts = form.sections.flatMap((section) => section.prompts);
    const said = { rationale: "The file bears it out.", impact: "Home is calmer." };
    const today = new Date().toISOString().slice(0, 10);
    await this.step("PATCH", id, "", {
      overall: { grade: overall, ...said },
      areas: prompts.flatMap(({ area }) =>
        area === null ? [] : [{ area, grade: "good", ...said, notApplicable: null }],
      ),
      answers: prompts
        .filter(({ kind }) => kind !== "judgement")
        .map(({ code, kind, asksDate }) =>
          kind === "compliance"
            ? { prompt: code, choice: "yes", ...(asksDate ? { date: today } : {}) }
            : { prompt: code, text: "Written on the file." },
        ),
      practitioner: { involvement: "not_involved", reason: "On leave" },
      familyFeedback: {
        child: { status: "not_appropriate", words: null, reason: "Too young" },
        family: { status: "sought", words: null, reason: null },
      },
      conclusion: {
        strengths: "Seen and heard.",
        improvements: "Write up sooner.",
        noActionBecause: "Done already.",
        limitOverrideReason: null,
      },
      actions: [],
    });
    return this.step("POST", id, "/submission");
  }

  /** Takes a step with an audit as it stands now. */
  async step(method: "POST" | "PUT" | "PATCH", id: string, step: string, body?: object): Promise<HandedIn> {
    const headers = { Authorization: `Bearer ${this.#token}` };
    const before = await this.#request.get(`/api/audits/${id}`, { headers });
    const answer = await this.#request.fetch(`/api/audits/${id}${step}`, {
      method,
      headers: { ...headers, "If-Match": before.headers().etag ?? "" },
      ...(body === undefined ? {} : { data: body }),
    });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }

  /** The figures of one team, all time, all ways of choosing cases. */
  async figuresOf(team: string): Promise<{ audits: number; goodOrBetter: number }> {
    const measure = (await this.get("/api/measures/judged-good?by=team&type=case_file")) as {
      rows: { label: string; audits: number; goodOrBetter: number }[];
    };
    const row = measure.rows.find(({ label }) => label === team);
    expect(row, team).toBeDefined();
    return row as { audits: number; goodOrBetter: number };
  }
}
