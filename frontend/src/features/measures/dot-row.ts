import type { JudgedGoodFigures } from "@/lib/api-types";

/** One group of a plot: a proportion with its counts and its likely range. */
export interface DotRow {
  /** Null for the total. */
  key: string | null;
  label: string;
  audits: number;
  count: number;
  proportion: number | null;
  interval95: { lower: number; upper: number } | null;
}

/** Judged good or better, as it is plotted. */
export function goodOrBetterRow(figures: JudgedGoodFigures): DotRow {
  const { key, label, audits, goodOrBetter, proportionGoodOrBetter, interval95 } = figures;
  return {
    key,
    label,
    audits,
    count: goodOrBetter,
    proportion: proportionGoodOrBetter,
    interval95,
  };
}
