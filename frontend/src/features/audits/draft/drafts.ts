import type { QueryClient } from "@tanstack/react-query";
import { DraftSaver } from "@/features/audits/draft/draft-saver";
import type { DraftServer } from "@/features/audits/draft/save-state";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

/** A draft whose last changes the server does not have yet. */
export interface Waiting {
  id: string;
  caseReference: string;
}

/**
 * The drafts being written in this tab. One stays here after its pages are left until the server
 * has everything, so that moving about in Plumbline never loses a word and never has to wait. It is
 * memory only: text about children is not put into the browser's storage.
 */
export class Drafts {
  readonly #savers = new Map<string, { saver: DraftSaver; pages: number }>();
  readonly #listeners = new Set<() => void>();
  #waiting: readonly Waiting[] = [];

  /** The one saver of an audit, with whatever it still holds. */
  saverOf(audit: Versioned<Audit>, server: DraftServer): DraftSaver {
    const { id } = audit.value;
    const known = this.#savers.get(id);
    if (known) {
      return known.saver;
    }
    const saver = new DraftSaver(audit, server);
    saver.subscribe(() => this.#tidy());
    this.#savers.set(id, { saver, pages: 0 });
    return saver;
  }

  /** Says that pages of the audit are on the screen; the answer says that they no longer are. */
  open(saver: DraftSaver): () => void {
    const { id } = saver.snapshot().base.value;
    const entry = this.#savers.get(id) ?? { saver, pages: 0 };
    this.#savers.set(id, entry);
    entry.pages += 1;
    this.#tidy();
    return () => {
      entry.pages -= 1;
      void saver.saveNow().finally(() => this.#tidy());
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Drafts that are not on the screen and not saved. */
  readonly waiting = (): readonly Waiting[] => this.#waiting;

  get holdsSomething(): boolean {
    return [...this.#savers.values()].some(({ saver }) => saver.holdsSomething);
  }

  /** Sends everything that waits, and tells whether the server has it all now. */
  async saveAll(): Promise<boolean> {
    const savers = [...this.#savers.values()].map(({ saver }) => saver);
    const saved = await Promise.all(savers.map((saver) => saver.saveNow()));
    return saved.every(Boolean);
  }

  /** Forgets everything, for when somebody else may be at the screen next. */
  clear(): void {
    for (const { saver } of this.#savers.values()) {
      saver.stop();
    }
    this.#savers.clear();
    this.#tidy();
  }

  /** Lets go of what is saved and no longer on the screen. */
  #tidy(): void {
    const away = [...this.#savers].filter(([, { pages }]) => pages === 0);
    for (const [id, { saver }] of away) {
      if (!saver.holdsSomething) {
        this.#savers.delete(id);
      }
    }
    const waiting = away
      .filter(([, { saver }]) => saver.holdsSomething)
      .map(([id, { saver }]) => ({
        id,
        caseReference: saver.snapshot().base.value.caseReference,
      }));
    if (JSON.stringify(waiting) !== JSON.stringify(this.#waiting)) {
      this.#waiting = waiting;
      for (const listener of this.#listeners) {
        listener();
      }
    }
  }
}

const byClient = new WeakMap<QueryClient, Drafts>();

/** The drafts of this page, which go where the kept answers go. */
export function draftsOf(client: QueryClient): Drafts {
  const known = byClient.get(client) ?? new Drafts();
  byClient.set(client, known);
  return known;
}
