/** One group of a plot: a proportion with its counts and its likely range. */
export interface DotRow {
  /** Null for the total. */
  key: string | null;
  label: string;
  audits: number;
  count: number;
  proportion: number | null;
  /** What stands beside it in place of the counts, for a share that was estimated. */
  words?: string;
  interval95: { lower: number; upper: number } | null;
}
