/** The names under which answers are kept, in one place so that changes can clear the right ones. */
export const queryKeys = {
  me: ["me"] as const,
  work: ["work"] as const,
  frameworks: ["frameworks"] as const,
  teams: (at?: string) => ["teams", at ?? "all"] as const,
  audits: ["audits"] as const,
  audit: (id: string) => ["audit", id] as const,
  previous: (id: string) => ["previous", id] as const,
  changes: (id: string) => ["changes", id] as const,
  earlierVersion: (id: string, number: number) => ["earlier-version", id, number] as const,
  activity: (id: string) => ["activity", id] as const,
  form: (id: string) => ["form", id] as const,
  judgedGood: ["judged-good"] as const,
};
