import { LONGEST_NAME, MOST_DAYS, type Typed } from "@/features/reporting/fields";
import { ONLY_WHO_SEES } from "@/features/reporting/words";
import { Checkboxes } from "@/govuk/checkboxes";
import { DateInput } from "@/govuk/date-input";
import { TextInput } from "@/govuk/text-input";
import type { Scope } from "@/lib/api-types";
import { type ErrorLine, messagesByField } from "@/lib/problem";

interface ClientFieldsProps {
  typed: Typed;
  lines: readonly ErrorLine[];
  offersSupervision: boolean;
  /** Of a tool that reads supervision audits, changed by somebody who may not see them. */
  isBeyondThem?: boolean;
  onChange: (typed: Typed) => void;
}

const plain: readonly { value: Scope; label: string; hint: string }[] = [
  {
    value: "reporting:aggregate",
    label: "Counts",
    hint: "How many audits have which grade, by month, team and judgement area. Enough for most dashboards.",
  },
  {
    value: "reporting:rows",
    label: "Rows of single audits",
    hint: "One row for each audit, each grade and each second check, with team, dates and grades. Takes in the counts.",
  },
];

const supervision: (typeof plain)[number] = {
  value: "reporting:supervision",
  label: "Supervision audits too",
  hint: "Colleagues can tell whom a supervision audit is about. Give this only to a report that the same people read who may see those audits in Plumbline.",
};

/** Name, what it may read, and until when. */
export function ClientFields(props: ClientFieldsProps) {
  const { typed, lines, offersSupervision, isBeyondThem = false, onChange } = props;
  const messages = messagesByField(lines);
  return (
    <>
      <TextInput
        id="name"
        label="Name"
        labelSize="s"
        hint="What the report is called and who looks after it, so that others know it again."
        value={typed.name}
        error={messages.name}
        maxLength={LONGEST_NAME}
        onChange={(name) => onChange({ ...typed, name })}
      />
      <Checkboxes
        id="scopes"
        label="What it may read"
        legendSize="s"
        hint="Whatever you select, a reporting tool never reads names of people, case references or anything that somebody wrote in their own words."
        values={typed.scopes}
        error={messages.scopes}
        choices={offersSupervision ? [...plain, supervision] : plain}
        onChange={(scopes) => onChange({ ...typed, scopes: scopes as Scope[] })}
      />
      {!offersSupervision && (
        <p className="govuk-body">
          Supervision audits are not offered, because you may not see them yourself. An
          administrator who may see them can open them to a tool.
        </p>
      )}
      {isBeyondThem && (
        <p className="govuk-body">
          This tool reads supervision audits, which you may not see yourself. {ONLY_WHO_SEES} can
          give it a later day, or open them to it again once you have taken them away.
        </p>
      )}
      <DateInput
        id="expiresOn"
        label="Works until"
        hint={`The last day, within ${MOST_DAYS} days. Plumbline tells administrators 30 days before.`}
        value={typed.expiresOn}
        error={messages.expiresOn}
        onChange={(expiresOn) => onChange({ ...typed, expiresOn })}
      />
    </>
  );
}
