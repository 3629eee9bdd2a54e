import { Options } from "@/components/options";
import { TeamOptions } from "@/components/team-options";
import type { Typed } from "@/features/plans/recording";
import { DateInput } from "@/govuk/date-input";
import { Select } from "@/govuk/select";
import { TextInput } from "@/govuk/text-input";
import { Textarea } from "@/govuk/textarea";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { useTeams } from "@/lib/api/list-teams";
import { todayInLondon } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";

interface FieldsProps {
  typed: Typed;
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<Typed>) => void;
}

/** The fields that the kind of record needs. */
export function RecordFields(props: FieldsProps) {
  const { typed, messages, onChange } = props;
  return (
    <>
      <ScopeSelect {...props} />
      {typed.kind === "milestone" && (
        <>
          <DateInput
            id="date"
            label="Day"
            hint="For example, 10 4 2026"
            value={typed.date}
            error={messages.date}
            onChange={(date) => onChange({ date })}
          />
          <TextInput
            id="title"
            label="What happened"
            labelSize="s"
            value={typed.title}
            error={messages.title}
            onChange={(title) => onChange({ title })}
          />
          <Textarea
            id="text"
            label="In a sentence or two (optional)"
            labelSize="s"
            rows={3}
            most={2000}
            value={typed.text}
            error={messages.text}
            onChange={(text) => onChange({ text })}
          />
        </>
      )}
      {typed.kind !== "milestone" && <FigureSelects {...props} />}
      {typed.kind === "target" && <TargetFields {...props} />}
      {typed.kind === "rebase" && (
        <>
          <TextInput
            id="firstMonth"
            label="First month of the new part"
            labelSize="s"
            hint="For example, 4 2026"
            width="10"
            value={typed.firstMonth}
            error={messages.firstMonth}
            onChange={(firstMonth) => onChange({ firstMonth })}
          />
          <Textarea
            id="reason"
            label="What is known to have changed"
            labelSize="s"
            hint="It is printed beside the plot."
            rows={3}
            most={2000}
            value={typed.reason}
            error={messages.reason}
            onChange={(reason) => onChange({ reason })}
          />
        </>
      )}
    </>
  );
}

function ScopeSelect({ typed, messages, onChange }: FieldsProps) {
  const teams = useTeams().data ?? [];
  const today = todayInLondon();
  const services = [...new Map(teams.map(({ service }) => [service.code, service.label]))];
  const prefixed = teams.map((team) => ({ ...team, code: `team:${team.code}` }));
  return (
    <Select
      id="place"
      label="Whose audits"
      labelSize="s"
      value={typed.scope}
      error={messages.place ?? messages.scope}
      onChange={(scope) => onChange({ scope })}
    >
      <option value="">All teams</option>
      <optgroup label="Services">
        {services
          .toSorted(([, a], [, b]) => a.localeCompare(b, "en-GB"))
          .map(([code, label]) => (
            <option key={code} value={`service:${code}`}>
              {label}
            </option>
          ))}
      </optgroup>
      <TeamOptions teams={prefixed} today={today} />
    </Select>
  );
}

function FigureSelects({ typed, messages, onChange }: FieldsProps) {
  const frameworks = useFrameworks().data ?? [];
  const areas = new Map(
    frameworks
      .filter(({ usualFor, validTo }) => usualFor === typed.type && validTo === null)
      .flatMap((framework) => framework.areas.map(({ code, label }) => [code, label] as const)),
  );
  return (
    <>
      <Select
        id="type"
        label="Type"
        labelSize="s"
        value={typed.type}
        error={messages.type}
        onChange={(type) => onChange({ type: type as Typed["type"], area: "overall" })}
      >
        <Options labels={auditTypes} />
      </Select>
      <Select
        id="area"
        label="Judgement"
        labelSize="s"
        value={typed.area}
        error={messages.area}
        onChange={(area) => onChange({ area })}
      >
        <option value="overall">Overall grade</option>
        <Options labels={Object.fromEntries(areas)} />
      </Select>
    </>
  );
}

function TargetFields({ typed, messages, onChange }: FieldsProps) {
  return (
    <>
      <Select
        id="measure"
        label="Judged"
        labelSize="s"
        value={typed.measure}
        error={messages.measure}
        onChange={(measure) => onChange({ measure: measure as Typed["measure"] })}
      >
        <Options labels={{ good_or_better: "Good or better", good: "Exactly good" }} />
      </Select>
      <TextInput
        id="value"
        label="Target, in per cent"
        labelSize="s"
        width="4"
        inputMode="decimal"
        value={typed.value}
        error={messages.value}
        onChange={(value) => onChange({ value })}
      />
      <DateInput
        id="from"
        label="From"
        hint="The first day, for example 1 4 2026"
        value={typed.from}
        error={messages.from}
        onChange={(from) => onChange({ from })}
      />
      <DateInput
        id="to"
        label="To (empty for no end)"
        value={typed.to}
        error={messages.to}
        onChange={(to) => onChange({ to })}
      />
      <TextInput
        id="owner"
        label="Who answers for it"
        labelSize="s"
        hint="A post, for example Head of service"
        value={typed.owner}
        error={messages.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <TextInput
        id="source"
        label="Where it was decided"
        labelSize="s"
        hint="For example, Improvement plan 2026"
        value={typed.source}
        error={messages.source}
        onChange={(source) => onChange({ source })}
      />
    </>
  );
}
