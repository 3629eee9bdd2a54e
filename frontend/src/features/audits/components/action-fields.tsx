import { useState } from "react";
import { DateField } from "@/components/date-field";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { Button, ButtonGroup, LinkButton } from "@/govuk/button";
import { Fieldset } from "@/govuk/fieldset";
import { Radios } from "@/govuk/radios";
import { TextInput } from "@/govuk/text-input";
import { Textarea } from "@/govuk/textarea";
import type { AuditAction } from "@/lib/api-types";
import { actionsFor } from "@/lib/labels";

const LONGEST_ACTION = 4_000;

interface ActionFieldsProps {
  action: AuditAction;
  place: number;
  messages: Readonly<Record<string, string>>;
  onChange: (part: Partial<AuditAction>) => void;
  onRemove: () => void;
}

/** One action: for whom, what, who and by when. */
export function ActionFields({ action, place, messages, onChange, onRemove }: ActionFieldsProps) {
  const { saver, snapshot } = useAuditOnPage().draft;
  const id = `actions-${place}`;
  const dueId = `${id}-dueOn`;
  return (
    <div className="action">
      <Fieldset legend={`Action ${place + 1}`} legendSize="s">
        <Radios
          id={`${id}-for`}
          label="Who it is for"
          error={messages[`${id}-for`]}
          value={action.for}
          small
          inline
          choices={(["child", "service"] as const).map((value) => ({
            value,
            label: actionsFor[value],
          }))}
          onChange={(value) => onChange({ for: value as AuditAction["for"] })}
        />
        <Textarea
          id={`${id}-action`}
          label="What is to be done"
          hint="One thing that can be seen to be done."
          rows={2}
          error={messages[`${id}-action`]}
          most={LONGEST_ACTION}
          value={action.action ?? ""}
          onChange={(text) => onChange({ action: text })}
        />
        <TextInput
          id={`${id}-owner`}
          label="Who will do it"
          hint="A role, such as team manager"
          autoComplete="off"
          error={messages[`${id}-owner`]}
          value={action.owner ?? ""}
          onChange={(owner) => onChange({ owner })}
        />
        <DateField
          id={dueId}
          label="By when"
          error={messages[dueId]}
          value={action.dueOn}
          typed={snapshot.typed[action.id]}
          typedKey={action.id}
          onTyped={(typed) => saver.hold(action.id, typed)}
          onChange={(dueOn) => onChange({ dueOn })}
        />
        <Remove
          place={place}
          onRemove={() => {
            saver.hold(action.id, undefined);
            onRemove();
          }}
        />
      </Fieldset>
    </div>
  );
}

/** Asks once more in the same place: what is removed is gone from the form. */
function Remove({ place, onRemove }: { place: number; onRemove: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const name = <span className="govuk-visually-hidden"> action {place + 1}</span>;
  if (!isAsking) {
    return (
      <p className="govuk-body">
        <LinkButton onClick={() => setAsking(true)}>Remove{name}</LinkButton>
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body" id={`actions-${place}-remove`}>
        Remove this action? What is written in it stays in the history only.
      </p>
      <ButtonGroup>
        <Button secondary autoFocus aria-describedby={`actions-${place}-remove`} onClick={onRemove}>
          Yes, remove{name}
        </Button>
        <LinkButton onClick={() => setAsking(false)}>Keep{name}</LinkButton>
      </ButtonGroup>
    </>
  );
}
