import type { AccessToken } from "@/lib/api-types";
import { ProblemError, problemOf, UnreachableError } from "@/lib/problem";

/** Renewing this long before the token lapses, in milliseconds, so that no call races the clock. */
const EARLY = 30_000;

/** Only one tab may use the session cookie at a time: each of its values works once. */
const LOCK = "plumbline-session-renewal";

/**
 * - `unknown`: the page has just been opened and the server has not been asked yet
 * - `ended`: was signed in, and must give the password again before anything more is sent
 */
export type SessionState =
  | { status: "unknown" | "signed-out" | "unreachable" }
  | { status: "signed-in" | "ended"; username: string };

type Send = (request: Request) => Promise<Response>;
type Lock = (work: () => Promise<void>) => Promise<void>;

interface Surroundings {
  send: Send;
  lock: Lock;
  now: () => number;
}

const browser: Surroundings = {
  send: (request) => fetch(request),
  lock: async (work) => {
    await (navigator.locks ? navigator.locks.request(LOCK, work) : work());
  },
  now: () => Date.now(),
};

/**
 * The signed-in stay. The access token lives in this object only, never in storage. It is renewed
 * when a call needs it, not by a clock, so that an unattended screen does sign out.
 */
export class Session {
  #state: SessionState = { status: "unknown" };
  #token: { value: string; until: number } | undefined;
  #renewal: Promise<void> | undefined;
  #waiting: { go: () => void; giveUp: (reason: Error) => void }[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #around: Surroundings;

  constructor(around: Partial<Surroundings> = {}) {
    this.#around = { ...browser, ...around };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  /** Finds out at the page's opening whether there is still a session. */
  async resume(): Promise<void> {
    try {
      await this.#renewOnce();
    } catch (error) {
      const status =
        error instanceof ProblemError && error.status < 500 ? "signed-out" : "unreachable";
      this.#become({ status });
    }
  }

  async signIn(username: string, password: string): Promise<void> {
    const response = await this.#answer(
      new Request(address("/api/login"), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ username, password }),
      }),
    );
    this.#take(await tokenIn(response));
  }

  /** Signs out here even when the server cannot be told; the session then lapses by itself. */
  async signOut(): Promise<void> {
    const token = this.#token?.value;
    try {
      if (token !== undefined) {
        await this.#around.send(
          bearing(new Request(address("/api/session"), { method: "DELETE" }), token),
        );
      }
    } catch {
      // Unreachable: forgetting the token is all that can be done from here.
    } finally {
      this.#token = undefined;
      this.#become({ status: "signed-out" });
      this.#release(new Error("Signed out"));
    }
  }

  /**
   * Sends a request as the person signed in. A call made after the session has ended waits until
   * the password has been given again, so no caller loses what it was about to save.
   */
  readonly fetch = async (request: Request): Promise<Response> => {
    const again = request.clone();
    const first = await this.#sendWithToken(request);
    if (first.status !== 401) {
      return first;
    }
    this.#token = undefined;
    return this.#sendWithToken(again);
  };

  async #sendWithToken(request: Request): Promise<Response> {
    const token = await this.#validToken();
    return this.#around.send(bearing(request, token));
  }

  async #validToken(): Promise<string> {
    for (;;) {
      if (this.#token && this.#token.until - EARLY > this.#around.now()) {
        return this.#token.value;
      }
      if (this.#state.status === "ended") {
        await new Promise<void>((go, giveUp) => this.#waiting.push({ go, giveUp }));
        continue;
      }
      try {
        await this.#renewOnce();
        return this.#token?.value ?? "";
      } catch (error) {
        this.#noteRefusal(error);
      }
    }
  }

  #noteRefusal(error: unknown): void {
    const over = error instanceof ProblemError && (error.status === 401 || error.status === 403);
    if (!over || this.#state.status !== "signed-in") {
      throw error;
    }
    this.#token = undefined;
    this.#become({ status: "ended", username: this.#state.username });
  }

  /** Calls made side by side share one renewal. */
  #renewOnce(): Promise<void> {
    this.#renewal ??= this.#around
      .lock(async () => {
        const request = new Request(address("/api/session/renewal"), { method: "POST" });
        this.#take(await tokenIn(await this.#answer(request)));
      })
      .finally(() => {
        this.#renewal = undefined;
      });
    return this.#renewal;
  }

  async #answer(request: Request): Promise<Response> {
    const response = await this.#around.send(request).catch(() => {
      throw new UnreachableError();
    });
    if (!response.ok) {
      throw new ProblemError(await problemOf(response));
    }
    return response;
  }

  #take(token: AccessToken): void {
    const { status } = this.#state;
    const before = status === "signed-in" || status === "ended" ? this.#state : undefined;
    if (before && "username" in before && before.username !== token.username) {
      // Somebody else signed in from another tab. What is on this page belongs to the first person.
      throw new ProblemError({
        type: "/problems/sign-in-needed",
        title: "Sign in to continue",
        detail: `Sign in as ${before.username} to go on with this page.`,
        status: 401,
      });
    }
    this.#token = {
      value: token.access_token,
      until: this.#around.now() + token.expires_in * 1000,
    };
    this.#become({ status: "signed-in", username: token.username });
    this.#release();
  }

  #release(reason?: Error): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { go, giveUp } of waiting) {
      reason ? giveUp(reason) : go();
    }
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

function address(path: string): string {
  return new URL(path, window.location.origin).href;
}

function bearing(request: Request, token: string): Request {
  request.headers.set("Authorization", `Bearer ${token}`);
  return request;
}

async function tokenIn(response: Response): Promise<AccessToken> {
  return (await response.json()) as AccessToken;
}

/** The one session of this page. */
export const session = new Session();
