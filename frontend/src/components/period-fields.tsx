import { TextInput } from "@/govuk/text-input";
import { isoFromTyped } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

export interface TypedPeriod {
  from: string;
  to: string;
}

interface PeriodFieldsProps {
  period: TypedPeriod;
  messages: Readonly<Record<string, string>>;
  /** What happened on the dates, as a word before "from" and "to". */
  what?: string;
  onChange: (period: TypedPeriod) => void;
}

/** First and last date, typed as people write dates. */
export function PeriodFields({ period, messages, what = "Audited", onChange }: PeriodFieldsProps) {
  return (
    <>
      <TextInput
        id="from"
        label={`${what} from`}
        hint="For example, 1/4/2026"
        width="10"
        autoComplete="off"
        value={period.from}
        error={messages.from}
        onChange={(from) => onChange({ ...period, from })}
      />
      <TextInput
        id="to"
        label={`${what} to`}
        width="10"
        autoComplete="off"
        value={period.to}
        error={messages.to}
        onChange={(to) => onChange({ ...period, to })}
      />
    </>
  );
}

/** What is wrong with a typed period; an empty date means no limit. */
export function periodFaults({ from, to }: TypedPeriod): ErrorLine[] {
  const [first, last] = [isoFromTyped(from), isoFromTyped(to)];
  const lines: ErrorLine[] = [];
  if (from.trim() !== "" && first === undefined) {
    lines.push({ text: "Enter the first date, for example 1/4/2026", fieldId: "from" });
  }
  if (to.trim() !== "" && last === undefined) {
    lines.push({ text: "Enter the last date, for example 31/10/2026", fieldId: "to" });
  }
  if (first !== undefined && last !== undefined && last < first) {
    lines.push({ text: "The last date must be the first date or later", fieldId: "to" });
  }
  return lines;
}
