import { TeamOptions } from "@/components/team-options";
import { auditDate, type Facts } from "@/features/allocation/components/facts-form";
import { WorkerField } from "@/features/allocation/components/worker-field";
import { DateInput } from "@/govuk/date-input";
import { Radios } from "@/govuk/radios";
import { Select } from "@/govuk/select";
import { TextInput } from "@/govuk/text-input";
import { useTeams } from "@/lib/api/list-teams";
import type { AuditType, Sampling } from "@/lib/api-types";
import { todayInLondon } from "@/lib/dates";
import { samplings } from "@/lib/labels";

interface FactsFieldsProps {
  facts: Facts;
  type: AuditType | null;
  /** The ways of choosing cases that fit the tool. */
  offered: readonly Sampling[];
  messages: Readonly<Record<string, string>>;
  onChange: (facts: Facts) => void;
}

/** The fields about the case, the same for a new audit and a change. */
export function FactsFields({ facts, type, offered, messages, onChange }: FactsFieldsProps) {
  const teams = useTeams(auditDate(facts)).data ?? [];
  const only = offered.length === 1 ? offered[0] : undefined;
  return (
    <>
      <TextInput
        id="caseReference"
        label="Case reference"
        labelSize="s"
        hint="The reference from your case system, such as C12345. Never a name."
        width="20"
        autoComplete="off"
        spellCheck={false}
        value={facts.caseReference}
        error={messages.caseReference}
        onChange={(caseReference) => onChange({ ...facts, caseReference })}
      />
      <DateInput
        id="auditedOn"
        label="Audit date"
        hint="The day the case is audited. Figures count the audit on this day."
        value={facts.auditedOn}
        error={messages.auditedOn}
        onChange={(auditedOn) => onChange({ ...facts, auditedOn })}
      />
      <Select
        id="team"
        label="Team"
        labelSize="s"
        hint="The team that held the case on the audit date."
        value={facts.team}
        error={messages.team}
        onChange={(team) => onChange({ ...facts, team })}
      >
        <option value="">Select a team</option>
        <TeamOptions teams={teams} today={auditDate(facts) ?? todayInLondon()} />
      </Select>
      {only === undefined ? (
        <Radios
          id="sampling"
          label="How was the case chosen?"
          value={facts.sampling}
          error={messages.sampling}
          choices={offered.map((value) => ({ value, ...samplings[value] }))}
          onChange={(sampling) => onChange({ ...facts, sampling: sampling as Sampling })}
        />
      ) : (
        <p className="govuk-body">
          The case is counted as chosen for a {samplings[only].label.toLowerCase()}, because this
          tool is made for that.
        </p>
      )}
      <WorkerField
        type={type}
        value={facts.worker}
        error={messages.worker}
        onChange={(worker) => onChange({ ...facts, worker })}
      />
    </>
  );
}
