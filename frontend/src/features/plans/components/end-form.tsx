import { type FormEvent, useState } from "react";
import { useEndRecord } from "@/features/plans/api/plans";
import type { Listed } from "@/features/plans/components/plan-list";
import { isEmpty, isoOf } from "@/features/plans/recording";
import { Button, ButtonGroup, LinkButton } from "@/govuk/button";
import { DateInput } from "@/govuk/date-input";
import { Textarea } from "@/govuk/textarea";
import { partsFromIso, todayInLondon } from "@/lib/dates";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

interface EndFormProps {
  record: Listed;
  lines: readonly ErrorLine[];
  onLines: (lines: readonly ErrorLine[]) => void;
  onDone: (what: string | null) => void;
}

/** Ends one record, with a reason that stays beside it. */
export function EndForm({ record, lines, onLines, onDone }: EndFormProps) {
  const isTarget = record.kind === "target";
  const [lastDay, setLastDay] = useState(() => partsFromIso(todayInLondon()));
  const [reason, setReason] = useState("");
  const ending = useEndRecord();
  const messages = messagesByField(lines);
  const end = async (event: FormEvent) => {
    event.preventDefault();
    const faults: ErrorLine[] = [
      ...(isTarget && !isEmpty(lastDay) && isoOf(lastDay) === undefined
        ? [
            {
              text: "Enter the last day, for example 31 3 2026, or leave it empty",
              fieldId: "lastDay",
            },
          ]
        : []),
      ...(reason.trim() === "" ? [{ text: "Enter a reason", fieldId: "reason" }] : []),
    ];
    onLines(faults);
    if (faults.length > 0) {
      return;
    }
    try {
      const day = isTarget ? (isoOf(lastDay) ?? null) : null;
      await ending.mutateAsync({ kind: record.kind, id: record.id, lastDay: day, reason });
      onDone(isTarget ? "The target is ended." : `The ${record.kind} is withdrawn.`);
    } catch (error) {
      onLines(errorLines(error));
    }
  };
  const verb = isTarget ? "End" : "Withdraw";
  return (
    <form noValidate onSubmit={(event) => void end(event)}>
      <h2 className="govuk-heading-m">
        {verb}: {record.name}
      </h2>
      {isTarget && (
        <DateInput
          id="lastDay"
          label="Last day in force (empty where it should never have stood)"
          value={lastDay}
          error={messages.lastDay}
          onChange={setLastDay}
        />
      )}
      <Textarea
        id="reason"
        label="Reason"
        labelSize="s"
        rows={3}
        most={2000}
        value={reason}
        error={messages.reason}
        onChange={setReason}
      />
      <ButtonGroup>
        <Button type="submit" busy={ending.isPending}>
          {verb}
        </Button>
        <LinkButton onClick={() => onDone(null)}>Leave it as it is</LinkButton>
      </ButtonGroup>
    </form>
  );
}
