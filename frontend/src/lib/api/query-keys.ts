/** The names under which answers are kept, in one place so that changes can clear the right ones. */
export const queryKeys = {
  me: ["me"] as const,
  work: ["work"] as const,
  frameworks: ["frameworks"] as const,
  teams: (at?: string) => ["teams", at ?? "all"] as const,
  audits: ["audits"] as const,
  audit: (id: string) => ["audit", id] as const,
  activity: (id: string) => ["activity", id] as const,
  judgedGood: ["judged-good"] as const,
};
