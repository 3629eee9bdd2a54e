import type { DotRow } from "@/components/plot/dot-row";
import type { CoverageQuestion } from "@/features/gaps/coverage-question";
import type { Supervision, SupervisionFrequencyFigures } from "@/lib/api-types";
import { periodAsAtInWords } from "@/lib/periods";
import { proportionInWords, rangeInWords } from "@/lib/proportions";

type Judgement = Supervision["judgements"][number];

/** "In the 12 months to 31 October 2026, these shares of supervision audits were judged good or better:" */
export function supervisionInWords(question: CoverageQuestion, measure: Supervision): string {
  const when = periodAsAtInWords(question);
  return measure.judgements.every(({ total }) => total.audits === 0)
    ? `${when}, no supervision audit was final.`
    : `${when}, supervision was judged good or better in these shares of final audits, each judgement apart:`;
}

/** "How often it happens: 62% · 31 of 50, likely between 48% and 74%" */
export function judgementInWords({ label, total }: Judgement): string {
  const range = rangeInWords(total.interval95, total.audits);
  const likely = range === undefined ? "" : `, likely ${range}`;
  return `${label}: ${proportionInWords(total.goodOrBetter, total.audits)}${likely}`;
}

/** Whether sessions took place as often as expected, with what could not be said counted apart. */
export function frequencyInWords(total: SupervisionFrequencyFigures): string {
  const { records, kept, interval95 } = total;
  if (records === 0) {
    return `No record’s sessions can be held against an expected interval.${apartInWords(total)}`;
  }
  const range = rangeInWords(interval95, records);
  const likely = range === undefined ? "" : ` The likely range is ${range}.`;
  const share = proportionInWords(kept, records);
  return `Sessions were held as often as expected in ${share} ${records === 1 ? "record" : "records"}.${likely}${apartInWords(total)}`;
}

function apartInWords({ withoutDates, withoutInterval }: SupervisionFrequencyFigures): string {
  const none = withoutDates === 0 ? "" : ` ${withoutDates} more have no session on record.`;
  return withoutInterval === 0
    ? none
    : `${none} ${withoutInterval} more have nothing to be held against.`;
}

/** Records whose sessions were held as often as expected, as they are plotted. */
export function frequencyRow(figures: SupervisionFrequencyFigures): DotRow {
  const { key, label, records, kept, proportion, interval95 } = figures;
  return { key, label, audits: records, count: kept, proportion, interval95 };
}
