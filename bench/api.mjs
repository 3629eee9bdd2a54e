import { Agent, request } from "node:http";

const ACCOUNTS = /** @type {const} */ ([
  "improvement1",
  "admin1",
  "auditor1",
  "auditor2",
  "moderator1",
  "manager1",
  "practitioner1",
]);

/** @typedef {(typeof ACCOUNTS)[number]} Account */

/** The API as a tool of the council calls it: one connection kept open, bodies not compressed. */
export class Api {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #url;
  #password;
  /** @type {Map<Account, string>} */
  #tokens = new Map();
  #signedInAt = 0;

  /**
   * @param {string} url
   * @param {string} password of the sample accounts
   */
  constructor(url, password) {
    this.#url = url;
    this.#password = password;
  }

  /** Signs everybody in, again where it is some minutes ago: tokens last a quarter of an hour. */
  async staySignedIn() {
    if (Date.now() - this.#signedInAt < 5 * 60_000) {
      return;
    }
    this.#signedInAt = Date.now();
    for (const username of ACCOUNTS) {
      const answer = await fetch(`${this.#url}/api/login`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ username, password: this.#password }),
      });
      if (!answer.ok) {
        throw new Error(`${username} cannot sign in: ${answer.status}`);
      }
      this.#tokens.set(username, (await answer.json()).access_token);
    }
  }

  /**
   * The access token of an account, as of the last staySignedIn.
   *
   * @param {Account} account
   */
  token(account) {
    return this.#tokens.get(account) ?? "";
  }

  /**
   * The body of an answer, read to its end.
   *
   * @param {string} path
   * @param {Account} as
   * @returns {Promise<string>}
   */
  get(path, as) {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.#url}${path}`,
        {
          agent: this.#agent,
          headers: { Authorization: `Bearer ${this.token(as)}`, "Accept-Encoding": "identity" },
        },
        (answer) => {
          /** @type {Buffer[]} */
          const chunks = [];
          answer.on("data", (chunk) => chunks.push(chunk));
          answer.on("error", reject);
          answer.on("end", () => {
            const body = Buffer.concat(chunks).toString("utf8");
            if (answer.statusCode === 200) {
              resolve(body);
            } else {
              reject(new Error(`${path} answers ${answer.statusCode}: ${body}`));
            }
          });
        },
      );
      sent.on("error", reject);
      sent.end();
    });
  }

  /**
   * What an answer says.
   *
   * @param {string} path
   * @param {Account} as
   * @returns {Promise<any>}
   */
  async json(path, as) {
    return JSON.parse(await this.get(path, as));
  }

  close() {
    this.#agent.destroy();
  }
}
