const collator = new Intl.Collator("en-GB", { numeric: true });

/** Alphabetical, with whole numbers by their size: Auditor 2 before Auditor 10. */
export function inNaturalOrder(a: string, b: string): number {
  return collator.compare(a, b);
}
