import type { Versioned } from "@/lib/api-client";
import type { Audit, ChangeAuditRequest } from "@/lib/api-types";
import { judgementIn, OVERALL } from "@/lib/grades";
import { ProblemError } from "@/lib/problem";

/** A grade and its reason as they stand on the form; either may still be missing. */
export interface Entry {
  grade: string | null;
  rationale: string | null;
}

/** Two people, or one in two windows, wrote the same judgement. */
export interface Clash {
  code: string;
  theirs: Entry;
}

/**
 * - `saved`: the server has everything
 * - `saving`: something is typed and will be sent, or is being sent
 * - `trying`: nobody answered; it will be sent again by itself
 * - `clash`: the person has to choose between two texts
 * - `refused`: the server will not take it as it is
 */
export type SaveState =
  | { kind: "saved" | "saving" | "trying" }
  | { kind: "clash"; clashes: readonly Clash[] }
  | { kind: "refused"; error: ProblemError };

export interface DraftSnapshot {
  entries: ReadonlyMap<string, Entry>;
  base: Versioned<Audit>;
  save: SaveState;
  savedAt: number;
}

interface Server {
  send: (change: ChangeAuditRequest, etag: string) => Promise<Versioned<Audit>>;
  read: () => Promise<Versioned<Audit>>;
}

const PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Holds what is typed into a draft and sends it, one change at a time and in order. Whatever
 * happens on the way, what was typed stays here until the server has it.
 */
export class DraftSaver {
  #base: Versioned<Audit>;
  #unsaved = new Map<string, Entry>();
  #sending: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #save: SaveState = { kind: "saved" };
  #savedAt: number;
  #snapshot: DraftSnapshot;
  readonly #server: Server;
  readonly #listeners = new Set<() => void>();

  constructor(base: Versioned<Audit>, server: Server) {
    this.#base = base;
    this.#server = server;
    this.#savedAt = Date.parse(base.value.updatedAt);
    this.#snapshot = this.#take();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftSnapshot => this.#snapshot;

  get hasUnsaved(): boolean {
    return this.#unsaved.size > 0 || this.#sending !== undefined;
  }

  /** The entry as the person sees it: what they typed, or else what the server has. */
  entry(code: string): Entry {
    return this.#unsaved.get(code) ?? judgementIn(this.#base.value, code);
  }

  /** Takes what was chosen or typed; a text of nothing but space counts as none. */
  change(code: string, part: Partial<Entry>): void {
    this.#unsaved.set(code, { ...this.entry(code), ...part });
    if (this.#save.kind !== "clash") {
      this.#become(this.#save.kind === "trying" ? this.#save : { kind: "saving" });
      this.#sendAfter(this.#save.kind === "trying" ? this.#pause() : PAUSE);
    } else {
      this.#tell();
    }
  }

  /** Sends at once what waits, and tells whether the server has everything now. */
  async saveNow(): Promise<boolean> {
    this.#stopTimer();
    await this.#sending;
    if (this.#unsaved.size > 0 && this.#save.kind !== "clash") {
      await this.#send();
    }
    return !this.hasUnsaved;
  }

  /** Settles one clash; once all are settled, saving goes on. */
  settle(code: string, choice: "mine" | "theirs"): void {
    if (this.#save.kind !== "clash") {
      return;
    }
    if (choice === "theirs") {
      this.#unsaved.delete(code);
    }
    const clashes = this.#save.clashes.filter((clash) => clash.code !== code);
    if (clashes.length > 0) {
      this.#become({ kind: "clash", clashes });
    } else if (this.#unsaved.size === 0) {
      this.#become({ kind: "saved" });
    } else {
      this.#become({ kind: "saving" });
      this.#sendAfter(0);
    }
  }

  /** Stops sending by itself, for when the page is left. */
  stop(): void {
    this.#stopTimer();
  }

  #sendAfter(pause: number): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, pause);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendWhatWaits().finally(() => {
      this.#sending = undefined;
      this.#goOn();
      this.#tell();
    });
    return this.#sending;
  }

  /** What was typed while the last change was under way is sent next. */
  #goOn(): void {
    if (this.#unsaved.size > 0 && this.#save.kind === "saving" && this.#timer === undefined) {
      this.#sendAfter(PAUSE);
    }
  }

  async #sendWhatWaits(): Promise<void> {
    this.#stopTimer();
    const batch = new Map(this.#unsaved);
    if (batch.size === 0 || this.#save.kind === "clash") {
      return;
    }
    try {
      this.#base = await this.#server.send(changeOf(batch), this.#base.etag);
      this.#failures = 0;
      this.#savedAt = Date.now();
      this.#forget(batch);
      this.#become({ kind: this.#unsaved.size > 0 ? "saving" : "saved" });
    } catch (error) {
      await this.#recover(error);
    }
  }

  /** Drops from the unsaved what was sent, but not what has been typed over since. */
  #forget(batch: ReadonlyMap<string, Entry>): void {
    for (const [code, sent] of batch) {
      if (this.#unsaved.get(code) === sent) {
        this.#unsaved.delete(code);
      }
    }
  }

  async #recover(error: unknown): Promise<void> {
    if (error instanceof ProblemError && error.status === 412) {
      try {
        this.#reconcile(await this.#server.read());
      } catch (readError) {
        this.#waitOrRefuse(readError);
      }
      return;
    }
    this.#waitOrRefuse(error);
  }

  #waitOrRefuse(error: unknown): void {
    if (error instanceof ProblemError && !passes(error.status)) {
      this.#become({ kind: "refused", error });
      return;
    }
    this.#failures += 1;
    this.#become({ kind: "trying" });
    this.#sendAfter(this.#pause());
  }

  #pause(): number {
    return Math.min(PAUSE * 2 ** this.#failures, LONGEST_PAUSE);
  }

  /**
   * Lines up what is typed here with a newer version. Only a judgement that both sides changed is
   * a clash; a change that the server already has, because only its answer was lost, is none.
   */
  #reconcile(newer: Versioned<Audit>): void {
    const clashes: Clash[] = [];
    for (const [code, mine] of this.#unsaved) {
      const theirs = judgementIn(newer.value, code);
      if (isSame(theirs, mine)) {
        this.#unsaved.delete(code);
      } else if (!isSame(theirs, judgementIn(this.#base.value, code))) {
        clashes.push({ code, theirs });
      }
    }
    this.#base = newer;
    if (clashes.length > 0) {
      this.#become({ kind: "clash", clashes });
    } else {
      this.#become({ kind: this.#unsaved.size > 0 ? "saving" : "saved" });
    }
  }

  #become(save: SaveState): void {
    this.#save = save;
    this.#tell();
  }

  #tell(): void {
    this.#snapshot = this.#take();
    for (const listener of this.#listeners) {
      listener();
    }
  }

  #take(): DraftSnapshot {
    return {
      entries: new Map(this.#unsaved),
      base: this.#base,
      save: this.#save,
      savedAt: this.#savedAt,
    };
  }
}

/** Whether waiting may help: the server is away, busy or mending itself. */
function passes(status: number): boolean {
  return status >= 500 || status === 408 || status === 429;
}

function changeOf(batch: ReadonlyMap<string, Entry>): ChangeAuditRequest {
  const overall = batch.get(OVERALL);
  const areas = [...batch]
    .filter(([code]) => code !== OVERALL)
    .map(([area, entry]) => ({ area, ...tidy(entry) }));
  return {
    ...(overall === undefined ? {} : { overall: tidy(overall) }),
    ...(areas.length === 0 ? {} : { areas }),
  };
}

function tidy({ grade, rationale }: Entry): Entry {
  return { grade, rationale: rationale === null || rationale.trim() === "" ? null : rationale };
}

function isSame(a: Entry, b: Entry): boolean {
  const [left, right] = [tidy(a), tidy(b)];
  return left.grade === right.grade && left.rationale === right.rationale;
}
