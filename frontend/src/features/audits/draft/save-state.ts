import type { Part, PartKey } from "@/features/audits/draft/parts";
import type { DateParts } from "@/govuk/date-input";
import type { Versioned } from "@/lib/api-client";
import type { Audit, ChangeAuditRequest } from "@/lib/api-types";
import type { ProblemError } from "@/lib/problem";

/** Two people, or one in two windows, changed the same part. */
export interface Clash {
  key: PartKey;
  theirs: Part;
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
  base: Versioned<Audit>;
  save: SaveState;
  savedAt: number;
  /** What the server said the last time it would not take a part as it is. */
  refusal: ProblemError | undefined;
  /** Dates that are half typed, by the id of their field. */
  typed: Readonly<Record<string, DateParts>>;
}

export interface DraftServer {
  send: (change: ChangeAuditRequest, etag: string) => Promise<Versioned<Audit>>;
  read: () => Promise<Versioned<Audit>>;
}

/** Whether waiting may help: the server is away, busy or mending itself. */
export function passes(status: number): boolean {
  return status >= 500 || status === 408 || status === 429;
}
