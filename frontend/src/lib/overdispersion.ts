import type { MeasuredFunnel } from "@/lib/api-types";

/** Whether one outside says less than usual, because all differ; null where nothing is found. */
export function overdispersionInWords(
  { overdispersion }: Pick<MeasuredFunnel, "overdispersion">,
  units: string,
): string | null {
  if (overdispersion === null || !overdispersion.found) {
    return null;
  }
  // The ratio is of squares; people think of distances.
  const times = Math.sqrt(overdispersion.ratio).toLocaleString("en-GB", {
    maximumSignificantDigits: 2,
  });
  return `All ${units} together lie ${times} times as far apart as chance would put them. Something they share may be behind that, such as which children they work with or how audits are chosen. So standing outside the limits says less about one of them than it would otherwise.`;
}
