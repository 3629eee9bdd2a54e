import { joinParts } from "@/features/audits/draft/joining";
import {
  isSame,
  type Part,
  type PartKey,
  type Parts,
  partAt,
  partIn,
} from "@/features/audits/draft/parts";
import type { Clash } from "@/features/audits/draft/save-state";
import type { Audit } from "@/lib/api-types";
import type { ProblemError } from "@/lib/problem";

/** What the server does not have yet, part by part, and what of it the server would not take. */
export class UnsavedParts {
  #parts = new Map<PartKey, Part>();
  /** Parts that wait for a change, since the server would not take them as they are. */
  #refused = new Set<PartKey>();
  #refusal: ProblemError | undefined;

  get size(): number {
    return this.#parts.size;
  }

  /** What the server said the last time it would not take a part. */
  get refusal(): ProblemError | undefined {
    return this.#refusal;
  }

  get<K extends PartKey>(key: K): Parts[K] | undefined {
    return this.#parts.get(key) as Parts[K] | undefined;
  }

  set(key: PartKey, part: Part): void {
    this.#parts.set(key, part);
    this.#forgive(key);
  }

  /** Everything that can be sent as it is. */
  batch(): Map<PartKey, Part> {
    return new Map([...this.#parts].filter(([key]) => !this.#refused.has(key)));
  }

  /** Drops what was sent, but not what has been typed over since. */
  forget(batch: ReadonlyMap<PartKey, Part>): void {
    for (const [key, sent] of batch) {
      if (this.#parts.get(key) === sent) {
        this.#drop(key);
      }
    }
  }

  /** Sets aside what a refusal names, or the whole batch where it names nothing in it. */
  refuse(error: ProblemError, batch: ReadonlyMap<PartKey, Part>): void {
    const named = (error.problem.errors ?? []).map(({ pointer }) => partAt(pointer));
    const faulty = named.filter((key) => key !== undefined && batch.has(key)) as PartKey[];
    const isNamed = faulty.length > 0 && faulty.length === named.length;
    for (const key of isNamed ? faulty : batch.keys()) {
      this.#refused.add(key);
    }
    this.#refusal = error;
  }

  /** Lets everything be tried again. */
  forgiveAll(): void {
    this.#refused.clear();
    this.#refusal = undefined;
  }

  /**
   * Lines up what is unsaved with a newer version. Only what both sides changed is a clash; a
   * change that the server already has, because only its answer was lost, is none.
   */
  lineUp(before: Audit, newer: Audit): Clash[] {
    const clashes: Clash[] = [];
    for (const [key, part] of this.#parts) {
      const joined = joinParts(key, partIn(before, key), part, partIn(newer, key));
      this.#parts.set(key, joined.mine);
      const isKept = this.dropIfThere(key, newer);
      if (isKept && !isSame(joined.mine, joined.theirs)) {
        clashes.push({ key, theirs: joined.theirs });
      }
    }
    return clashes;
  }

  /** Drops a part that the server has as it is; tells whether it is still unsaved. */
  dropIfThere(key: PartKey, audit: Audit): boolean {
    const part = this.#parts.get(key);
    if (part !== undefined && isSame(part, partIn(audit, key))) {
      this.#drop(key);
    }
    return this.#parts.has(key);
  }

  #drop(key: PartKey): void {
    this.#parts.delete(key);
    this.#forgive(key);
  }

  #forgive(key: PartKey): void {
    this.#refused.delete(key);
    if (this.#refused.size === 0) {
      this.#refusal = undefined;
    }
  }
}
