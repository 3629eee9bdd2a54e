import {
  changeOf,
  type Part,
  type PartKey,
  type Parts,
  partIn,
} from "@/features/audits/draft/parts";
import {
  type DraftServer,
  type DraftSnapshot,
  passes,
  type SaveState,
} from "@/features/audits/draft/save-state";
import { UnsavedParts } from "@/features/audits/draft/unsaved-parts";
import type { DateParts } from "@/govuk/date-input";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";
import { ProblemError } from "@/lib/problem";

const PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Holds what is typed into a draft and sends it, one change at a time and in order. Whatever
 * happens on the way, what was typed stays here until the server has it.
 */
export class DraftSaver {
  #base: Versioned<Audit>;
  readonly #unsaved = new UnsavedParts();
  #typed: Readonly<Record<string, DateParts>> = {};
  #sending: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isStopped = false;
  #save: SaveState = { kind: "saved" };
  #savedAt: number;
  #snapshot: DraftSnapshot;
  readonly #server: DraftServer;
  readonly #listeners = new Set<() => void>();

  constructor(base: Versioned<Audit>, server: DraftServer) {
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

  /** Whether the server lacks anything of what was entered. */
  get hasUnsaved(): boolean {
    return this.#unsaved.size > 0 || this.#sending !== undefined;
  }

  /** Whether anything would be gone with this object, half typed dates included. */
  get holdsSomething(): boolean {
    return this.hasUnsaved || Object.keys(this.#typed).length > 0;
  }

  /** The part as the person sees it: what they entered, or else what the server has. */
  part<K extends PartKey>(key: K): Parts[K] {
    return this.#unsaved.get(key) ?? partIn(this.#base.value, key);
  }

  /** Takes what was chosen or typed. */
  change<K extends PartKey>(key: K, part: Partial<Parts[K]>): void {
    const before = this.part(key);
    this.replace(key, Array.isArray(before) ? (part as Parts[K]) : { ...before, ...part });
  }

  /** Takes a part whole, such as a list. */
  replace<K extends PartKey>(key: K, part: Parts[K]): void {
    this.#unsaved.set(key, part);
    if (this.#save.kind === "clash") {
      this.#tell();
      return;
    }
    const isTrying = this.#save.kind === "trying";
    this.#become(isTrying ? this.#save : { kind: "saving" });
    this.#sendAfter(isTrying ? this.#pause() : PAUSE);
  }

  /** Keeps what is typed in a date's boxes for as long as it is no date. */
  hold(fieldId: string, typed: DateParts | undefined): void {
    const { [fieldId]: _, ...others } = this.#typed;
    this.#typed = typed === undefined ? others : { ...others, [fieldId]: typed };
    this.#tell();
  }

  /** Sends at once what waits, and tells whether the server has everything now. */
  async saveNow(): Promise<boolean> {
    this.#stopTimer();
    await this.#sending;
    this.#unsaved.forgiveAll();
    if (this.#unsaved.size > 0 && this.#save.kind !== "clash") {
      await this.#send();
    }
    return !this.hasUnsaved;
  }

  /** Learns of a version that came another way, such as with an answer about something else. */
  async adopt(newer: Versioned<Audit>): Promise<void> {
    await this.#sending;
    if (newer === this.#base || newer.value.version < this.#base.value.version) {
      return;
    }
    if (newer.value.version === this.#base.value.version) {
      this.#base = newer;
      this.#tell();
    } else {
      this.#reconcile(newer);
      this.#goOn();
    }
  }

  /** Settles one clash; once all are settled, saving goes on. */
  settle(key: PartKey, choice: "mine" | "theirs"): void {
    if (this.#save.kind !== "clash") {
      return;
    }
    const clash = this.#save.clashes.find((each) => each.key === key);
    if (choice === "theirs" && clash) {
      this.#unsaved.set(key, clash.theirs);
      this.#unsaved.dropIfThere(key, this.#base.value);
    }
    const clashes = this.#save.clashes.filter((each) => each.key !== key);
    if (clashes.length > 0) {
      this.#become({ kind: "clash", clashes });
    } else {
      this.#becomeWhatIsLeft();
      this.#sendAfter(0);
    }
  }

  /** Stops for good, for when somebody else may be at the screen next. */
  stop(): void {
    this.#isStopped = true;
    this.#stopTimer();
  }

  #sendAfter(pause: number): void {
    this.#stopTimer();
    if (!this.#isStopped) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        void this.#send();
      }, pause);
    }
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
    if (
      this.#unsaved.batch().size > 0 &&
      this.#save.kind === "saving" &&
      this.#timer === undefined
    ) {
      this.#sendAfter(PAUSE);
    }
  }

  async #sendWhatWaits(): Promise<void> {
    this.#stopTimer();
    const batch = this.#unsaved.batch();
    if (batch.size === 0 || this.#save.kind === "clash") {
      return;
    }
    try {
      this.#base = await this.#server.send(changeOf(batch), this.#base.etag);
      this.#failures = 0;
      this.#savedAt = Date.now();
      this.#unsaved.forget(batch);
      this.#becomeWhatIsLeft();
    } catch (error) {
      await this.#recover(error, batch);
    }
  }

  #becomeWhatIsLeft(): void {
    if (this.#unsaved.batch().size > 0) {
      this.#become({ kind: "saving" });
    } else if (this.#unsaved.refusal) {
      this.#become({ kind: "refused", error: this.#unsaved.refusal });
    } else {
      this.#become({ kind: "saved" });
    }
  }

  async #recover(error: unknown, batch: ReadonlyMap<PartKey, Part>): Promise<void> {
    if (error instanceof ProblemError && error.status === 412) {
      try {
        this.#reconcile(await this.#server.read());
      } catch (readError) {
        this.#waitOrRefuse(readError, batch);
      }
      return;
    }
    this.#waitOrRefuse(error, batch);
  }

  #waitOrRefuse(error: unknown, batch: ReadonlyMap<PartKey, Part>): void {
    if (error instanceof ProblemError && !passes(error.status)) {
      this.#setAside(error, batch);
      return;
    }
    this.#failures += 1;
    this.#become({ kind: "trying" });
    this.#sendAfter(this.#pause());
  }

  /** What is at fault waits for a change; everything else is sent without it. */
  #setAside(error: ProblemError, batch: ReadonlyMap<PartKey, Part>): void {
    this.#unsaved.refuse(error, batch);
    this.#become({ kind: "refused", error });
    if (this.#unsaved.batch().size > 0) {
      this.#sendAfter(0);
    }
  }

  #pause(): number {
    return Math.min(PAUSE * 2 ** this.#failures, LONGEST_PAUSE);
  }

  #reconcile(newer: Versioned<Audit>): void {
    const clashes = this.#unsaved.lineUp(this.#base.value, newer.value);
    this.#base = newer;
    if (clashes.length > 0) {
      this.#become({ kind: "clash", clashes });
    } else {
      this.#becomeWhatIsLeft();
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
    const { value, etag } = this.#base;
    return {
      base: { value, etag },
      save: this.#save,
      savedAt: this.#savedAt,
      refusal: this.#unsaved.refusal,
      typed: this.#typed,
    };
  }
}
