import type { MeasuredTrend, MeasuredTrendPoint } from "@/lib/api-types";

/** Whether a point is more than chance would give. */
export function isSpecial(type: MeasuredTrendPoint["type"]): boolean {
  return type !== null && type !== "common_cause";
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A period's key in the few letters that an axis has room for. */
export function shortPeriod(key: string): string {
  const [year = "", part] = key.split("-");
  if (part === undefined) {
    return year;
  }
  const first = part.startsWith("Q") ? (Number(part.slice(1)) - 1) * 3 : Number(part) - 1;
  return `${MONTHS[first] ?? part} ${year}`;
}

/** How the signs of the plot are read. */
export function readingOf({ method, rebases, breaks, points }: MeasuredTrend): string {
  const what = points.some(({ estimate }) => estimate !== null) ? "second checks" : "audits";
  const special = `A triangle pointing up is better, one pointing down worse, than chance would give; a circle is within it. A hollow mark has fewer than 5 ${what}.`;
  const limits =
    method === "run_chart" ? "" : " The dashed lines are the limits of what chance would give.";
  const afresh =
    rebases.length === 0 ? "" : " A solid upright line is where the mean begins afresh.";
  const changed =
    breaks.length === 0 ? "" : " A dotted upright line is where what is counted changes.";
  return `The level line is the mean.${limits} ${special}${afresh}${changed}`;
}
