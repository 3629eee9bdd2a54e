import type { DotRow } from "@/components/plot/dot-row";
import type { JudgedGoodFigures } from "@/lib/api-types";
import { estimateInWords, weightOf } from "@/lib/estimates";

/** Judged good or better, as it is plotted. */
export function goodOrBetterRow(figures: JudgedGoodFigures): DotRow {
  const { key, label, audits, goodOrBetter, proportionGoodOrBetter, interval95 } = figures;
  const estimate = figures.estimate?.goodOrBetter ?? null;
  return {
    key,
    label,
    audits: weightOf(audits, estimate),
    count: goodOrBetter,
    proportion: proportionGoodOrBetter,
    interval95,
    ...(estimate === null ? {} : { words: estimateInWords(estimate, audits) }),
  };
}
