/** Fewer audits than this get no percentage at all. */
const TOO_FEW_FOR_A_PERCENTAGE = 5;
/** Fewer audits than this are not to be compared with others. */
const TOO_FEW_TO_COMPARE = 10;

/**
 * A proportion with the counts it comes from, in words.
 *
 * @example "62% · 31 of 50", or "3 of 4" where there are too few for a percentage
 */
export function proportionInWords(count: number, of: number): string {
  if (of === 0) {
    return "No audits";
  }
  if (!hasPercentage(of)) {
    return `${count} of ${of}`;
  }
  return `${percent(count / of)} · ${count} of ${of}`;
}

/** Whether so many audits carry a percentage. */
export function hasPercentage(of: number): boolean {
  return of >= TOO_FEW_FOR_A_PERCENTAGE;
}

/** "Too few to compare" where that is so, otherwise nothing. */
export function comparisonCaution(of: number): string | undefined {
  return of > 0 && of < TOO_FEW_TO_COMPARE ? "too few to compare" : undefined;
}

/** The likely range as "48% to 74%"; nothing where there is no percentage to go with it. */
export function rangeInWords(
  interval: { lower: number; upper: number } | null,
  of: number,
): string | undefined {
  if (interval === null || !hasPercentage(of)) {
    return undefined;
  }
  return `${percent(interval.lower)} to ${percent(interval.upper)}`;
}

/** A whole percentage; 100% and 0% only when every or no audit is meant. */
export function percent(proportion: number): string {
  const rounded = Math.round(proportion * 100);
  if (rounded === 100 && proportion < 1) {
    return "99%";
  }
  if (rounded === 0 && proportion > 0) {
    return "1%";
  }
  return `${rounded}%`;
}
