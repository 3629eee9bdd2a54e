import { type Allocation, isOnlyUnready } from "@/features/allocation/allocation-form";
import { Checkboxes } from "@/govuk/checkboxes";
import { DateInput } from "@/govuk/date-input";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import type { AuditorItem } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { listInWords } from "@/lib/labels";

interface AuditorFieldsProps {
  given: Allocation;
  auditors: readonly AuditorItem[];
  /** Whether the reader may let somebody too close to the case audit it. */
  mayOverride: boolean;
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<Allocation>) => void;
}

/** For those who hand audits out: who audits the case, and by when. */
export function AuditorFields(props: AuditorFieldsProps) {
  const { given, auditors, mayOverride, messages, onChange } = props;
  const close = auditors.filter(({ conflicts }) => conflicts.length > 0);
  const free = auditors.filter(({ conflicts }) => conflicts.length === 0);
  const overrides = mayOverride && given.overrides;
  const chosenClose = close.find(({ username }) => username === given.auditor);
  return (
    <>
      <DateInput
        id="dueOn"
        label="Due (optional)"
        value={given.dueOn}
        error={messages.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
      />
      <Radios
        id="auditor"
        label="Who audits the case?"
        legendSize="m"
        hint="Nobody audits work that they did, sat beside or managed."
        small
        value={given.auditor}
        error={messages.auditor}
        choices={[...free, ...close].map((auditor) => ({
          value: auditor.username,
          label: auditor.name,
          hint: <AboutAuditor auditor={auditor} />,
          isDisabled: auditor.conflicts.length > 0 && !overrides,
        }))}
        onChange={(auditor) => onChange({ auditor })}
      />
      {mayOverride && close.length > 0 && (
        <Checkboxes
          id="overrides"
          label={<span className="govuk-visually-hidden">Conflicts of interest</span>}
          small
          choices={[
            {
              value: "yes",
              label: `Allow somebody who is ${obstaclesInWords(close)}, with a reason`,
              hint: "The reason and your name stay with the audit, for whoever reads what is written in it.",
            },
          ]}
          values={given.overrides ? ["yes"] : []}
          onChange={(values) =>
            onChange({
              overrides: values.length > 0,
              ...(values.length === 0 && chosenClose ? { auditor: "" } : {}),
            })
          }
        />
      )}
      {overrides && chosenClose && (
        <Textarea
          id="conflictOverride"
          label={`Why may ${chosenClose.name} audit this case?`}
          labelSize="s"
          most={2000}
          rows={3}
          value={given.conflictOverride}
          error={messages.conflictOverride}
          onChange={(conflictOverride) => onChange({ conflictOverride })}
        />
      )}
    </>
  );
}

function AboutAuditor({ auditor }: { auditor: AuditorItem }) {
  const { unfinished, conflicts, readyUntil } = auditor;
  if (conflicts.length > 0) {
    return (
      <>
        {isOnlyUnready(conflicts) ? "Not ready to audit" : "Too close to this case"}:{" "}
        {conflictsInWords(conflicts)}
      </>
    );
  }
  return (
    <>
      {unfinished === 0
        ? "Nothing unfinished"
        : `${unfinished} ${unfinished === 1 ? "audit" : "audits"} not submitted yet`}
      {readyUntil !== null && `; ready to audit until ${dateInWords(readyUntil)}`}
    </>
  );
}

/** What stands against any of them, in the words of the choice to allow it. */
function obstaclesInWords(auditors: readonly AuditorItem[]): string {
  const unready = auditors.filter(({ conflicts }) => isOnlyUnready(conflicts));
  if (unready.length === 0) {
    return "too close to the case";
  }
  return unready.length === auditors.length
    ? "not ready to audit"
    : "too close to the case or not ready to audit";
}

/** "works on this case and manages team North". */
export function conflictsInWords(conflicts: readonly { detail: string }[]): string {
  return listInWords(
    conflicts.map(({ detail }) => detail.charAt(0).toLowerCase() + detail.slice(1)),
  );
}
