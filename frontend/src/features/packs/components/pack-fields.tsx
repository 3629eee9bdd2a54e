import type { PackTyped } from "@/features/packs/pack-form";
import { kindHints, kinds, questions } from "@/features/packs/words";
import { Checkboxes } from "@/govuk/checkboxes";
import { DateInput } from "@/govuk/date-input";
import { Radios } from "@/govuk/radios";
import { TextInput } from "@/govuk/text-input";
import { Textarea } from "@/govuk/textarea";
import type { PackKind } from "@/lib/api-types";

interface PackFieldsProps {
  typed: PackTyped;
  messages: Readonly<Record<string, string>>;
  /** Whether the pack takes another's place, and so its kind. */
  supersedes: boolean;
  onChange: (part: Partial<PackTyped>) => void;
}

/** Everything that is asked of a pack. */
export function PackFields(props: PackFieldsProps) {
  const { typed, messages, supersedes, onChange } = props;
  return (
    <>
      {supersedes ? (
        <Textarea
          id="supersedeReason"
          label="What was wrong with the earlier pack"
          labelSize="s"
          hint="Printed in the new pack. Do not name children or workers."
          rows={3}
          most={500}
          value={typed.supersedeReason}
          error={messages.supersedeReason}
          onChange={(supersedeReason) => onChange({ supersedeReason })}
        />
      ) : (
        <Radios
          id="kind"
          label="Meeting"
          value={typed.kind}
          error={messages.kind}
          choices={(Object.keys(kinds) as PackKind[]).map((kind) => ({
            value: kind,
            label: kinds[kind],
            hint: kindHints[kind],
          }))}
          onChange={(kind) => onChange({ kind: kind as PackKind })}
        />
      )}
      <TextInput
        id="title"
        label="Name of the meeting"
        labelSize="s"
        hint="As it stands on the pack. Do not name children or workers."
        value={typed.title}
        error={messages.title}
        onChange={(title) => onChange({ title })}
      />
      <DateInput
        id="meetsOn"
        label="Date of the meeting"
        value={typed.meetsOn}
        error={messages.meetsOn}
        onChange={(meetsOn) => onChange({ meetsOn })}
      />
      <DateInput
        id="from"
        label="Audits dated from"
        value={typed.from}
        error={messages.from}
        onChange={(from) => onChange({ from })}
      />
      <DateInput
        id="to"
        label="Audits dated to"
        value={typed.to}
        error={messages.to}
        onChange={(to) => onChange({ to })}
      />
      {typed.kind === "self_evaluation" && <Answers {...props} />}
      <Embargo {...props} />
      <Concerns {...props} />
    </>
  );
}

function Answers({ typed, messages, onChange }: PackFieldsProps) {
  return (["known", "knownHow", "next"] as const).map((question) => (
    <Textarea
      key={question}
      id={`answers-${question}`}
      label={questions[question]}
      labelSize="s"
      hint="Do not name children or workers."
      most={2000}
      value={typed[question]}
      error={messages[`answers-${question}`]}
      onChange={(answer) => onChange({ [question]: answer })}
    />
  ));
}

function Embargo({ typed, messages, onChange }: PackFieldsProps) {
  return (
    <>
      <Checkboxes
        id="hasEmbargo"
        label="Embargo"
        legendSize="s"
        hint="Until it ends, only the Practice Improvement and Outcomes Group and administrators see the pack."
        small
        values={typed.hasEmbargo ? ["yes"] : []}
        choices={[{ value: "yes", label: "Keep the pack under embargo" }]}
        onChange={(values) => onChange({ hasEmbargo: values.length > 0 })}
      />
      {typed.hasEmbargo && (
        <>
          <DateInput
            id="embargo-date"
            label="Day the embargo ends"
            value={typed.embargoDate}
            error={messages["embargo-date"]}
            onChange={(embargoDate) => onChange({ embargoDate })}
          />
          <TextInput
            id="embargo-time"
            label="Time the embargo ends"
            labelSize="s"
            hint="In London, for example 9:30"
            width="4"
            value={typed.embargoTime}
            error={messages["embargo-time"]}
            onChange={(embargoTime) => onChange({ embargoTime })}
          />
        </>
      )}
    </>
  );
}

function Concerns({ typed, messages, onChange }: PackFieldsProps) {
  return (
    <>
      <Checkboxes
        id="leavesConcernsOut"
        label="Serious concerns"
        legendSize="s"
        hint="Every pack counts the safety concerns raised in the period, and says so where there were none."
        small
        values={typed.leavesConcernsOut ? ["yes"] : []}
        choices={[{ value: "yes", label: "Leave safety concerns out of this pack" }]}
        onChange={(values) => onChange({ leavesConcernsOut: values.length > 0 })}
      />
      {typed.leavesConcernsOut && (
        <Textarea
          id="concernsLeftOut"
          label="Why they are left out"
          labelSize="s"
          hint="Printed in their place and recorded. Do not name children or workers."
          rows={3}
          most={500}
          value={typed.concernsLeftOut}
          error={messages.concernsLeftOut}
          onChange={(concernsLeftOut) => onChange({ concernsLeftOut })}
        />
      )}
    </>
  );
}
