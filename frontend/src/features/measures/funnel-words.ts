import { type Standing, standingOf } from "@/components/plot/funnel-limits";
import type { MeasuredFunnel } from "@/lib/api-types";
import { listInWords } from "@/lib/labels";
import { proportionInWords } from "@/lib/proportions";

/** The first thing the page says: which units lie outside, by the alphabet. */
export function funnelFinding(funnel: MeasuredFunnel, units: string): string {
  const named = (standing: Standing) =>
    listInWords(
      funnel.units.filter((unit) => standingOf(unit) === standing).map(({ label }) => label),
    );
  const [above, below] = [named("above"), named("below")];
  const all =
    funnel.baseline === null
      ? ""
      : ` All ${units} together: ${proportionInWords(funnel.baseline.count, funnel.baseline.of)}.`;
  if (above === "" && below === "") {
    return `Every one of the ${units} shown is within what chance would give.${all}`;
  }
  return [
    below === "" ? "" : `Below what chance would give: ${below}.`,
    above === "" ? "" : `Above what chance would give: ${above}.`,
    all.trim(),
  ]
    .filter(Boolean)
    .join(" ");
}

/** How many would lie outside if nothing but chance told them apart. */
export function chanceInWords(funnel: MeasuredFunnel, units: string): string {
  const { expectedOutside95, expectedOutside998 } = funnel;
  const many = Math.round(expectedOutside95 / 0.05);
  return `If nothing but chance told the ${many} ${units} with audits apart, about ${few(expectedOutside95)} of them would lie outside the 95% limits all the same, and ${few(expectedOutside998)} outside the 99.8% limits. A mark outside is a reason to look, not a finding.`;
}

function few(expected: number): string {
  return expected.toLocaleString("en-GB", { maximumSignificantDigits: 1 });
}
