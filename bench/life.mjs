import http from "node:http";

/**
 * One audit's life through the API: created, written section by section with an autosave for each, and
 * handed in. The policy chooses nobody for a second check (`chooseNobody`), so that it counts at once.
 */

const SAID = {
  rationale:
    "Visits were kept every three weeks, mostly alone, and what was heard is written down.",
  impact: "Home is calmer than in spring, and school says so too.",
};

/**
 * What is sent to start an audit, and then for each of its sections.
 *
 * @typedef {object} Plan
 * @property {Facts} facts
 * @property {object[]} saves
 */

/** @typedef {{ auditedOn: string, [name: string]: string }} Facts */

/**
 * Of a form, what a life looks at.
 *
 * @typedef {object} Form
 * @property {object | null} overall
 * @property {{ area: string | null, prompts: { code: string, kind: string, asksDate: boolean }[] }[]} sections
 */

/** @typedef {{ body: any, etag: string | undefined }} Answer */

/** Somebody signed in, with one connection of their own. */
export class Caller {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  #base;
  /** @type {string | null} */
  #token = null;

  /** @param {string} base */
  constructor(base) {
    this.#base = new URL(base);
  }

  /**
   * @param {string} base
   * @param {string} username
   * @param {string} password
   */
  static async signedIn(base, username, password) {
    const caller = new Caller(base);
    const answer = await caller.send("POST", "/api/login", { username, password });
    caller.#token = answer.body.access_token;
    return caller;
  }

  /**
   * Sends one request and throws at anything but success.
   *
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {string} [etag]
   * @returns {Promise<Answer>}
   */
  send(method, path, body, etag) {
    const text = body === undefined ? null : JSON.stringify(body);
    const headers = {
      ...(this.#token === null ? {} : { Authorization: `Bearer ${this.#token}` }),
      ...(text === null
        ? {}
        : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) }),
      ...(etag === undefined ? {} : { "If-Match": etag }),
    };
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          agent: this.#agent,
          host: this.#base.hostname,
          port: this.#base.port,
          method,
          path,
          headers,
        },
        (answer) => {
          /** @type {Buffer[]} */
          const parts = [];
          answer.on("data", (part) => parts.push(part));
          answer.on("error", reject);
          answer.on("end", () => {
            const said = Buffer.concat(parts).toString();
            if ((answer.statusCode ?? 500) >= 300) {
              reject(new Error(`${method} ${path}: ${answer.statusCode} ${said}`));
              return;
            }
            resolve({ body: said === "" ? null : JSON.parse(said), etag: answer.headers.etag });
          });
        },
      );
      request.on("error", reject);
      request.end(text);
    });
  }

  close() {
    this.#agent.destroy();
  }
}

/**
 * A policy under which no audit is second-checked.
 *
 * @param {Caller} caller
 */
export async function chooseNobody(caller) {
  await caller.send("POST", "/api/moderation-policies", {
    type: "case_file",
    validFrom: new Date().toISOString().slice(0, 10),
    randomShare: 0,
    alwaysGrades: [],
    newcomerAudits: 0,
    floorPerGrade: 0,
    mode: "blind",
    challengeDays: 20,
    seed: "benchmark",
  });
}

/**
 * What one audit's life sends, learnt from the form of one audit.
 *
 * @param {Caller} caller
 * @param {Facts} facts
 * @returns {Promise<Plan>}
 */
export async function planOf(caller, facts) {
  const { body } = await caller.send("POST", "/api/audits", facts);
  /** @type {Form} */
  const form = (await caller.send("GET", `/api/audits/${body.id}/form`)).body;
  /** @type {object[]} */
  const saves = form.sections
    .filter(({ area }) => area !== null)
    .map((section) => ({
      areas: [{ area: section.area, grade: "good", ...SAID }],
      answers: section.prompts
        .filter(({ kind }) => kind !== "judgement")
        .map(({ code, kind, asksDate }) => ({
          prompt: code,
          ...(kind === "compliance" ? { choice: "yes" } : { text: "Twice, on the file." }),
          ...(asksDate ? { date: facts.auditedOn } : {}),
        })),
    }));
  saves.push(
    {
      practitioner: { involvement: "not_involved", reason: "On leave" },
      familyFeedback: {
        child: { status: "not_appropriate", words: null, reason: "Too young" },
        family: { status: "sought", words: null, reason: null },
      },
    },
    {
      ...(form.overall === null ? {} : { overall: { grade: "good", ...SAID } }),
      conclusion: {
        strengths: "Seen and heard.",
        improvements: "Write up sooner.",
        noActionBecause: "The team is already on it.",
        limitOverrideReason: null,
      },
    },
  );
  return { facts, saves };
}

/**
 * How many requests a life is.
 *
 * @param {Plan} plan
 */
export function requestsOf(plan) {
  return plan.saves.length + 2;
}

/**
 * Lives one audit's life and gives the audit as it then is.
 *
 * @param {Caller} caller
 * @param {Plan} plan
 * @returns {Promise<{ id: string, reference: string, status: string }>}
 */
export async function live(caller, plan) {
  let audit = await caller.send("POST", "/api/audits", plan.facts);
  const path = `/api/audits/${audit.body.id}`;
  for (const save of plan.saves) {
    audit = await caller.send("PATCH", path, save, audit.etag);
  }
  audit = await caller.send("POST", `${path}/submission`, undefined, audit.etag);
  if (audit.body.status !== "finalised") {
    throw new Error(`${path} is ${audit.body.status}`);
  }
  return audit.body;
}
