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
    const headers = { Authorization: `Bearer ${this.#token}` };
    const before = await this.#request.get(path, { headers });
    expect(before.status(), path).toBe(200);
    const answer = await this.#request.put(path, {
      headers: { ...headers, "If-Match": before.headers().etag ?? "" },
      data: part,
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  /** Starts an audit of one's own with the shipped case-file tool. */
  async startAudit(facts: {
    caseReference: string;
    population: string;
  }): Promise<{ id: string; reference: string }> {
    const answer = await this.#request.post("/api/audits", {
      headers: { Authorization: `Bearer ${this.#token}` },
      data: {
        type: "case_file",
        tool: "case_file",
        team: "family_support_ashgrove",
        auditedOn: new Date().toISOString().slice(0, 10),
        sampling: "random",
        ...facts,
      },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    return answer.json();
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
