import createClient from "openapi-fetch";
import type { paths } from "@/generated/api";
import { ProblemError, problemOf, UnreachableError } from "@/lib/problem";
import { session } from "@/lib/session";

/** Calls the API as the person signed in, typed by the contract. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => session.fetch(request),
  // A filter that was not chosen is left out of the address rather than sent empty.
  querySerializer: { array: { style: "form", explode: false } },
});

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What the API answered, and the version it had. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

/**
 * The answer of a call, or an error that says what went wrong. Where the contract offers files as
 * well, it is the JSON all the same: that is what is asked for unless a file is named.
 *
 * @throws ProblemError when the server refused
 * @throws UnreachableError when nobody answered
 */
export async function answerOf<T>(call: Promise<Outcome<T>>): Promise<Exclude<T, string>> {
  const { data, error, response } = await reached(call);
  if (!response.ok) {
    throw new ProblemError(asProblem(error, response));
  }
  return data as Exclude<T, string>;
}

/** As {@link answerOf}, with the entity tag that the next change must carry. */
export async function versionedAnswerOf<T>(
  call: Promise<Outcome<T>>,
): Promise<Versioned<Exclude<T, string>>> {
  const outcome = await reached(call);
  const value = await answerOf(Promise.resolve(outcome));
  return { value, etag: outcome.response.headers.get("ETag") ?? "" };
}

/** For answers that are not JSON, such as a file to download. */
export async function fetchRaw(path: string, init: RequestInit): Promise<Response> {
  const request = new Request(new URL(path, window.location.origin).href, init);
  const response = await reached(session.fetch(request));
  if (!response.ok) {
    throw new ProblemError(await problemOf(response));
  }
  return response;
}

async function reached<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    // fetch reports every kind of missing answer as a TypeError.
    throw error instanceof TypeError ? new UnreachableError() : error;
  }
}

function asProblem(error: unknown, response: Response): ProblemError["problem"] {
  if (typeof error === "object" && error !== null && "type" in error && "title" in error) {
    return error as ProblemError["problem"];
  }
  return {
    type: "about:blank",
    title: response.status >= 500 ? "Something went wrong on our side" : "The request was refused",
    status: response.status,
  };
}
