import { useState } from "react";
import { LONGEST_TEXT } from "@/components/judgement-fields";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { ActionFields } from "@/features/audits/components/action-fields";
import { Button, ButtonGroup } from "@/govuk/button";
import { Textarea } from "@/govuk/textarea";
import type { AuditAction } from "@/lib/api-types";

interface FieldsProps {
  messages: Readonly<Record<string, string>>;
}

/** The end of an audit: what works, what must get better, and what is to be done. */
export function ConclusionFields({ messages }: FieldsProps) {
  const { saver } = useAuditOnPage().draft;
  const conclusion = saver.part("conclusion");
  return (
    <>
      <Textarea
        id="conclusion-strengths"
        label="What works well (optional)"
        labelSize="s"
        hint="What should go on, and could others learn from?"
        error={messages["conclusion-strengths"]}
        most={LONGEST_TEXT}
        value={conclusion.strengths ?? ""}
        onChange={(strengths) => saver.change("conclusion", { strengths })}
      />
      <Textarea
        id="conclusion-improvements"
        label="What must get better (optional)"
        labelSize="s"
        error={messages["conclusion-improvements"]}
        most={LONGEST_TEXT}
        value={conclusion.improvements ?? ""}
        onChange={(improvements) => saver.change("conclusion", { improvements })}
      />
      <Actions messages={messages} />
    </>
  );
}

function Actions({ messages }: FieldsProps) {
  const { saver } = useAuditOnPage().draft;
  const actions = saver.part("actions");
  const { noActionBecause } = saver.part("conclusion");
  const [said, setSaid] = useState("");

  const add = (whom: AuditAction["for"]) => {
    const added = { id: crypto.randomUUID(), for: whom, action: null, owner: null, dueOn: null };
    saver.replace("actions", [...actions, added]);
    const place = actions.length;
    // After the new fields have been drawn.
    setTimeout(() => document.getElementById(`actions-${place}-action`)?.focus(), 0);
  };
  const set = (id: string, part: Partial<AuditAction>) =>
    saver.replace(
      "actions",
      saver.part("actions").map((each) => (each.id === id ? { ...each, ...part } : each)),
    );
  const remove = (id: string, place: number) => {
    saver.replace(
      "actions",
      actions.filter((each) => each.id !== id),
    );
    setSaid(`Action ${place + 1} removed`);
    document.getElementById("heading-actions")?.focus();
  };

  return (
    <section className="prompt" aria-labelledby="heading-actions">
      <h2 className="govuk-heading-m" id="heading-actions" tabIndex={-1}>
        Actions
      </h2>
      <p className="govuk-body">
        Every audit ends with what is to be done, by whom and by when, or with the reason why
        nothing is.
      </p>
      {actions.map((action, place) => (
        <ActionFields
          key={action.id}
          action={action}
          place={place}
          messages={messages}
          onChange={(part) => set(action.id, part)}
          onRemove={() => remove(action.id, place)}
        />
      ))}
      <p className="govuk-visually-hidden" role="status">
        {said}
      </p>
      <ButtonGroup>
        <Button secondary onClick={() => add("child")}>
          Add an action for this child
        </Button>
        <Button secondary onClick={() => add("service")}>
          Add an action for the service
        </Button>
      </ButtonGroup>
      {(actions.length === 0 || (noActionBecause ?? "") !== "") && (
        <Textarea
          id="conclusion-noActionBecause"
          label={
            actions.length === 0
              ? "Or: no action is needed because…"
              : "No action is needed because…"
          }
          labelSize="s"
          rows={3}
          error={messages["conclusion-noActionBecause"]}
          most={LONGEST_TEXT}
          value={noActionBecause ?? ""}
          onChange={(text) => saver.change("conclusion", { noActionBecause: text })}
        />
      )}
    </section>
  );
}
