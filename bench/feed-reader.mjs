import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

/** @typedef {import("./measure.mjs").Context} Context */

/** The heading that what is measured of the feed stands under. */
export const PART = "The reporting feed";

/** With what a row begins, and how long the link to the next page is at most. */
const ROW = '{"auditId"';
const LINK = 2_000;

/** The reporting tool that reads here, with its secret. */
const CLIENT = {
  id: "client-benchmark001",
  secret: `plb_${randomBytes(32).toString("base64url")}`,
};

/**
 * Makes the reporting tool that reads here.
 *
 * @param {Context} context
 */
export async function signUp({ sql }) {
  const hash = createHash("sha256").update(CLIENT.secret).digest("hex");
  const id = randomUUID();
  await sql.run(`
    with c as (
        insert into service_client (id, client_id, name, scopes, created_at, created_by, updated_at, expires_on)
        select '${id}', '${CLIENT.id}', 'Benchmark', '{reporting:rows,reporting:supervision}', now(), p.id, now(),
               current_date + 90
        from person p
        where p.username = 'admin1'
        returning id)
    insert into service_client_secret (id, service_client_id, secret_hash, hint, created_at)
    select gen_random_uuid(), c.id, decode('${hash}', 'hex'), right('${CLIENT.secret}', 4), now() from c`);
}

/** The feed as a reporting tool reads it: one connection, bodies read to their end and not kept. */
export class Feed {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #url;

  /** @param {string} url */
  constructor(url) {
    this.#url = url;
  }

  /**
   * @param {string} path
   * @param {Record<string, string>} [headers]
   * @param {(chunk: Buffer) => void} [take]
   * @returns {Promise<{ headers: import("node:http").IncomingHttpHeaders, bytes: number }>}
   */
  read(path, headers = {}, take = () => undefined) {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.#url}${path}`,
        {
          agent: this.#agent,
          auth: `${CLIENT.id}:${CLIENT.secret}`,
          headers: { "Accept-Encoding": "identity", ...headers },
        },
        (answer) => {
          let bytes = 0;
          answer.on("data", (chunk) => {
            bytes += chunk.length;
            take(chunk);
          });
          answer.on("error", reject);
          answer.on("end", () =>
            answer.statusCode === 200
              ? resolve({ headers: answer.headers, bytes })
              : reject(new Error(`${path} answers ${answer.statusCode}`)),
          );
        },
      );
      sent.on("error", reject);
      sent.end();
    });
  }

  close() {
    this.#agent.destroy();
  }
}

/**
 * Follows the links to the end, or so many of them, and counts rows by their keys' name.
 *
 * @param {Feed} feed
 * @param {string} first
 * @param {Record<string, string>} headers
 * @param {number} [most]
 */
export async function followed(feed, first, headers, most = Number.POSITIVE_INFINITY) {
  let rows = 0;
  let next = first;
  for (let page = 0; next !== "" && page < most; page++) {
    const answer = await pageOf(feed, next, headers);
    rows += answer.rows;
    next = answer.next;
  }
  return rows;
}

/**
 * @param {Feed} feed
 * @param {string} path
 * @param {Record<string, string>} headers
 */
export async function pageOf(feed, path, headers) {
  // As little as finds the way on: what \copy is held against does not read its rows either.
  let rows = 0;
  let tail = "";
  let begun = Buffer.alloc(0);
  await feed.read(path, headers, (chunk) => {
    const text = Buffer.concat([begun, chunk]);
    for (let at = text.indexOf(ROW); at >= 0; at = text.indexOf(ROW, at + 1)) {
      rows++;
    }
    // A row may begin in one chunk and go on in the next.
    begun = text.subarray(Math.max(0, text.length - ROW.length + 1));
    tail = (tail + chunk.toString("latin1", Math.max(0, chunk.length - LINK))).slice(-LINK);
  });
  const link = /"@odata.nextLink":"([^"]*)"/.exec(tail)?.[1] ?? "";
  return { rows, next: link.slice(Math.max(0, link.indexOf("/odata/v4"))) };
}
