import type {
  CompletionFigures,
  FigureChange,
  GradeAgreementFigures,
  JudgedGoodFigures,
  MeasuredFunnel,
  MeasuredFunnelUnit,
  MeasuredTrend,
  ModerationEffectFigures,
} from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { listInWords } from "@/lib/labels";
import { periodInWords } from "@/lib/periods";
import { comparisonCaution, hasPercentage, percent, proportionInWords } from "@/lib/proportions";

/** Where figures come from, for the foot of their plot. */
export function originOf({ asAt, definition }: { asAt: string; definition: { version: string } }) {
  return { source: "final audits in Plumbline", asAt, definition: definition.version };
}

/** Where practice stands: the share with its counts and its likely range. */
export function positionInWords(
  period: { from: string; to: string },
  { audits, goodOrBetter, interval95 }: JudgedGoodFigures,
): string {
  const when = periodInWords(period);
  if (audits === 0) {
    return `${when}, no case file of this kind has been finalised.`;
  }
  if (!hasPercentage(audits)) {
    return `${when}, ${goodOrBetter} of ${files(audits)} ${audits === 1 ? "was" : "were"} judged good or better: too few for a percentage.`;
  }
  const range =
    interval95 === null
      ? ""
      : ` The likely range is ${percent(interval95.lower)} to ${percent(interval95.upper)}.`;
  return `${when}, ${percent(goodOrBetter / audits)} of ${files(audits)} (${inThousands(goodOrBetter)}) were judged good or better.${range}`;
}

/** Which way it goes, as far as chance lets one say. */
export function directionInWords({ variation, points, definition }: MeasuredTrend): string {
  const drawn = points.filter(({ of }) => of > 0).length;
  const periods = definition.by === "quarter" ? "quarters" : "months";
  if (drawn < 6) {
    return `Audits of ${drawn} ${drawn === 1 ? periods.slice(0, -1) : periods} are too few to say which way it goes.`;
  }
  switch (variation) {
    case "special_cause_improvement":
      return `Yes: the latest ${periods} are better than chance alone would give.`;
    case "special_cause_concern":
      return `No: the latest ${periods} are worse than chance alone would give.`;
    default:
      return `There is no clear change over the last ${points.length} ${periods}.`;
  }
}

/** Areas with enough audits to be compared, the lowest share first; then the others as they came. */
export function weakestFirst<Area extends { audits: number; goodOrBetter: number }>(
  areas: readonly Area[],
): Area[] {
  const share = ({ audits, goodOrBetter }: Area) => goodOrBetter / audits;
  const isComparable = ({ audits }: Area) => audits > 0 && comparisonCaution(audits) === undefined;
  return [
    ...areas.filter(isComparable).toSorted((a, b) => share(a) - share(b)),
    ...areas.filter((area) => !isComparable(area)),
  ];
}

/** Which areas have the lowest share, never which team. */
export function weakestInWords(areas: readonly JudgedGoodFigures[]): string {
  const [first, second] = weakestFirst(areas).filter(
    ({ audits }) => audits > 0 && comparisonCaution(audits) === undefined,
  );
  if (first === undefined) {
    return "No judgement area has enough audits to be compared with another.";
  }
  const next =
    second === undefined
      ? ""
      : `, then in ${lowerFirst(second.label)} (${proportionInWords(second.goodOrBetter, second.audits)})`;
  return `The share judged good or better is lowest in ${lowerFirst(first.label)} (${proportionInWords(first.goodOrBetter, first.audits)})${next}.`;
}

/** The other end, so that a team hears of what goes well too. */
export function strongestInWords(areas: readonly JudgedGoodFigures[]): string {
  const compared = weakestFirst(areas).filter(
    ({ audits }) => audits > 0 && comparisonCaution(audits) === undefined,
  );
  const best = compared.at(-1);
  return best === undefined || compared.length < 2
    ? ""
    : `It is highest in ${lowerFirst(best.label)} (${proportionInWords(best.goodOrBetter, best.audits)}).`;
}

/** Which teams chance alone does not explain, in alphabetical order. */
export function againstChanceInWords({ units, note }: MeasuredFunnel): string {
  if (note !== null) {
    return note;
  }
  const compared = units.filter(({ of }) => of > 0 && comparisonCaution(of) === undefined);
  const above = compared.filter(({ flag }) => flag.startsWith("high"));
  const below = compared.filter(({ flag }) => flag.startsWith("low"));
  const within = compared.length - above.length - below.length;
  if (above.length + below.length === 0) {
    return `${compared.length === 1 ? "The one team" : `All ${compared.length} teams`} with enough audits to compare ${compared.length === 1 ? "is" : "are"} within what chance would give.`;
  }
  return [
    aside(above, "above what chance would give"),
    aside(below, "below what chance would give"),
    within === 0
      ? ""
      : `The other ${within} with enough audits ${within === 1 ? "is" : "are"} within it.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** One team against chance, in the words of its own page. */
export function ownPlaceInWords(unit: MeasuredFunnelUnit, note: string | null): string {
  if (unit.of === 0) {
    return "There are no audits to hold against chance yet.";
  }
  if (comparisonCaution(unit.of) !== undefined) {
    return `${unit.of === 1 ? "One audit is" : `${unit.of} audits are`} too few to compare with anything.`;
  }
  if (note !== null) {
    return "There are too few teams with audits to say what chance would give.";
  }
  if (unit.flag === "none") {
    return "This is within what chance would give a team with so many audits.";
  }
  return unit.flag.startsWith("high")
    ? "This is above what chance alone would give a team with so many audits. What is done here may help elsewhere."
    : "This is below what chance alone would give a team with so many audits. It is worth asking what stands behind it: the cases, the conditions or the way of working.";
}

/** What second checks did to the grades. */
export function checksInWords({ n, lowered, unchanged, raised }: GradeAgreementFigures): string {
  return n === 0
    ? "No second check of an overall grade has been decided."
    : `Second checks left ${unchanged} of ${inThousands(n)} overall grades as they were, lowered ${lowered} and raised ${raised}.`;
}

/** Before and after: what auditors judged, and what it would be had all been checked. */
export function effectInWords(effect: ModerationEffectFigures): string {
  const { audits, originalGood, estimate, lower, upper, boundLow, boundHigh, withheld } = effect;
  if (audits === 0) {
    return "";
  }
  const judged = `Auditors themselves judged ${proportionInWords(originalGood, audits)} good or better, cases chosen in any way.`;
  if (!hasPercentage(audits)) {
    return judged;
  }
  if (estimate === null || lower === null || upper === null) {
    const between =
      boundLow === null || boundHigh === null
        ? ""
        : ` It lies somewhere between ${percent(boundLow)} and ${percent(boundHigh)}.`;
    return `${judged} What it would be had all been second-checked cannot be said: ${lowerFirst(withheld ?? "")}${between}`;
  }
  return `${judged} Had all been second-checked, it would be about ${percent(estimate)}; the likely range is ${percent(lower)} to ${percent(upper)}.`;
}

/** Whether planned audits were done, with what is overdue. */
export function completionInWords({ planned, inTime, overdue }: CompletionFigures): string {
  if (planned === 0) {
    return "No case-file audit was planned for these months.";
  }
  const done =
    inTime.of === 0
      ? `None of ${planned} planned audits is due yet.`
      : `${proportionInWords(inTime.count, inTime.of)} case-file audits that were due were done in time.`;
  return `${done} ${overdue === 0 ? "None is overdue." : `${overdue} ${overdue === 1 ? "is" : "are"} overdue.`}`;
}

/** What is new since a day. */
export function changesInWords(since: string, total: FigureChange): string {
  const { newlyCounted, countedAgain, noLongerCounted, raised, lowered, before, after } = total;
  const day = dateInWords(since);
  const moved = countedAgain.of + noLongerCounted.of + raised + lowered;
  if (newlyCounted.of + moved === 0) {
    return `Nothing in the figures has changed since ${day}.`;
  }
  const came =
    newlyCounted.of === 0
      ? "no case file was counted for the first time"
      : `${files(newlyCounted.of)} ${newlyCounted.of === 1 ? "was" : "were"} counted for the first time, ${newlyCounted.count} of them good or better`;
  return `Since ${day}, ${came}. The share good or better went from ${shareInWords(before)} to ${shareInWords(after)}.`;
}

/** What turned in audits that had counted already; one sentence each. */
export function turnsInWords(total: FigureChange): string[] {
  const { raised, lowered, becameGood, ceasedGood, countedAgain, noLongerCounted } = total;
  const { lateChecks } = total;
  return [
    lateChecks === 0 ? "" : `${audits(lateChecks)} second-checked late: they had counted already.`,
    lowered === 0
      ? ""
      : `${grades(lowered)} lowered in audits that counted already${crossing(ceasedGood, "no longer good or better")}.`,
    raised === 0
      ? ""
      : `${grades(raised)} raised in audits that counted already${crossing(becameGood, "now good or better")}.`,
    noLongerCounted.of === 0
      ? ""
      : `${audits(noLongerCounted.of)} reopened, withdrawn or moved, and not counted where ${noLongerCounted.of === 1 ? "it was" : "they were"}.`,
    countedAgain.of === 0 ? "" : `${audits(countedAgain.of)} counted again.`,
  ].filter(Boolean);
}

/** "62% · 31 of 50", or that there was nothing. */
function shareInWords({ count, of }: { count: number; of: number }): string {
  return of === 0 ? "no audits" : proportionInWords(count, of);
}

function crossing(count: number, what: string): string {
  return count === 0 ? "" : `, ${count} of them ${what}`;
}

function grades(count: number): string {
  return count === 1 ? "One grade was" : `${count} grades were`;
}

function audits(count: number): string {
  return count === 1 ? "One audit was" : `${count} audits were`;
}

function files(count: number): string {
  return count === 1 ? "1 case file" : `${inThousands(count)} case files`;
}

function aside(units: readonly MeasuredFunnelUnit[], where: string): string {
  const names = listInWords(units.map(({ label }) => label));
  return units.length === 0 ? "" : `${names} ${units.length === 1 ? "is" : "are"} ${where}.`;
}

function inThousands(count: number): string {
  return count.toLocaleString("en-GB");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
