import { vi } from "vitest";

/** What the stubbed network answers to one request. */
export type Reply = Response | Error | Promise<Response>;
type Handler = (request: Request) => Reply;

interface Sent {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

/**
 * Stands in for the network only: everything of ours, from the session to the pages, is the real
 * thing. Handlers are named "METHOD /path"; requests nobody handles fail the test loudly.
 */
export function stubServer(handlers: Record<string, Handler>): { sent: Sent[] } {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (input: Request) => {
    const { pathname } = new URL(input.url);
    const text = await input.clone().text();
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    sent.push({ method: input.method, path: pathname, headers: input.headers, body });
    const handler = handlers[`${input.method} ${pathname}`];
    if (handler === undefined) {
      throw new Error(`Nothing handles ${input.method} ${pathname}`);
    }
    const reply = await handler(input);
    if (reply instanceof Error) {
      throw reply;
    }
    return reply;
  });
  return { sent };
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  return Response.json(body, init);
}

export function problem(status: number, slug: string, more: object = {}): Response {
  const body = { type: `/problems/${slug}`, title: slug, status, ...more };
  return Response.json(body, { status, headers: { "Content-Type": "application/problem+json" } });
}

export function token(username = "auditor1", seconds = 900, value = "token-1"): Response {
  return json({
    access_token: value,
    token_type: "Bearer",
    expires_in: seconds,
    username,
    roles: ["auditor"],
  });
}
