import { type APIRequestContext, expect } from "@playwright/test";
import { samplePassword } from "./visitor.ts";

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
