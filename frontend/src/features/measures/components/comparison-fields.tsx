import { TeamOptions } from "@/components/team-options";
import { type Comparable, comparables } from "@/features/measures/compared";
import { ServiceOptions } from "@/features/measures/components/measure-filters";
import { Select } from "@/govuk/select";
import { TextInput } from "@/govuk/text-input";
import { useTeams } from "@/lib/api/list-teams";
import { isoFromTyped, todayInLondon, typedFromIso } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

/** What the fields hold; the second period as typed. */
export interface Sides {
  by: Comparable;
  first: string;
  second: string;
  withFrom: string;
  withTo: string;
}

interface ComparisonFieldsProps {
  sides: Sides;
  messages: Readonly<Record<string, string>>;
  onChange: (sides: Sides) => void;
}

/** What is held against what. */
export function ComparisonFields({ sides, messages, onChange }: ComparisonFieldsProps) {
  const teams = useTeams().data ?? [];
  const set = (part: Partial<Sides>) => onChange({ ...sides, ...part });
  const options =
    sides.by === "service" ? (
      <ServiceOptions teams={teams} />
    ) : (
      <TeamOptions teams={teams} today={todayInLondon()} />
    );
  const side = (id: "first" | "second", label: string, none: string) => (
    <Select
      id={id}
      label={label}
      value={sides[id]}
      error={messages[id]}
      onChange={(code) => set({ [id]: code })}
    >
      <option value="">{none}</option>
      {options}
    </Select>
  );
  return (
    <>
      <Select
        id="compare"
        label="Compare"
        value={sides.by}
        onChange={(by) => set({ by: by as Comparable, first: "", second: "" })}
      >
        {Object.entries(comparables).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      {sides.by === "period" ? (
        <>
          {side("first", "Team", "All teams")}
          <Day id="withFrom" label="With audits from" sides={sides} messages={messages} set={set} />
          <Day id="withTo" label="With audits to" sides={sides} messages={messages} set={set} />
        </>
      ) : (
        <>
          {side("first", "First", "Choose one")}
          {side("second", "Second", "Choose one")}
        </>
      )}
    </>
  );
}

interface DayProps {
  id: "withFrom" | "withTo";
  label: string;
  sides: Sides;
  messages: Readonly<Record<string, string>>;
  set: (part: Partial<Sides>) => void;
}

function Day({ id, label, sides, messages, set }: DayProps) {
  return (
    <TextInput
      id={id}
      label={label}
      width="10"
      autoComplete="off"
      value={sides[id]}
      error={messages[id]}
      onChange={(typed) => set({ [id]: typed })}
    />
  );
}

/** The fields of what is compared, dates as people write them. */
export function typedSides(sides: Sides): Sides {
  return {
    ...sides,
    withFrom: typedFromIso(sides.withFrom),
    withTo: typedFromIso(sides.withTo),
  };
}

/** What is wrong with the fields. */
export function sideFaults({ by, first, second, withFrom, withTo }: Sides): ErrorLine[] {
  if (by === "period") {
    const [from, to] = [isoFromTyped(withFrom), isoFromTyped(withTo)];
    return [
      ...(from === undefined
        ? [
            {
              text: "Enter the first day to compare with, for example 1/11/2024",
              fieldId: "withFrom",
            },
          ]
        : []),
      ...(to === undefined
        ? [
            {
              text: "Enter the last day to compare with, for example 31/10/2025",
              fieldId: "withTo",
            },
          ]
        : []),
      ...(from !== undefined && to !== undefined && to < from
        ? [{ text: "The last day must be the first day or later", fieldId: "withTo" }]
        : []),
    ];
  }
  const what = by === "team" ? "team" : "service";
  return [
    ...(first === "" ? [{ text: `Choose the first ${what}`, fieldId: "first" }] : []),
    ...(second === "" ? [{ text: `Choose the second ${what}`, fieldId: "second" }] : []),
    ...(first !== "" && first === second
      ? [{ text: `Choose two different ${what}s`, fieldId: "second" }]
      : []),
  ];
}
