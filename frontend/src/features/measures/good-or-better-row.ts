import type { DotRow } from "@/components/plot/dot-row";
import type { JudgedGoodFigures } from "@/lib/api-types";

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
