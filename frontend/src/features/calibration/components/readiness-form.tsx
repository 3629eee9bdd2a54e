import { type FormEvent, useState } from "react";
import { useDecideReadiness } from "@/features/calibration/api/readiness";
import { Button } from "@/govuk/button";
import { Checkboxes } from "@/govuk/checkboxes";
import { DateInput, type DateParts } from "@/govuk/date-input";
import { Textarea } from "@/govuk/textarea";
import { isoFromParts, partsFromIso, todayInLondon } from "@/lib/dates";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

interface ReadinessFormProps {
  username: string;
  /** The exercise that the decision may rest on; undefined for none. */
  exercise: { id: string; title: string } | undefined;
  lines: readonly ErrorLine[];
  onLines: (lines: readonly ErrorLine[]) => void;
  onDone: () => void;
}

const noDate: DateParts = { day: "", month: "", year: "" };

/** From when and until when somebody is ready to audit, and why. */
export function ReadinessForm(props: ReadinessFormProps) {
  const { username, exercise, lines, onLines, onDone } = props;
  const [from, setFrom] = useState<DateParts>(() => partsFromIso(todayInLondon()));
  const [until, setUntil] = useState(noDate);
  const [reason, setReason] = useState("");
  const [rests, setRests] = useState(exercise !== undefined);
  const deciding = useDecideReadiness(username);
  const messages = messagesByField(lines);

  const decide = async (event: FormEvent) => {
    event.preventDefault();
    const readyFrom = isoOf(from);
    const faults = faultsIn(from, until, reason);
    onLines(faults);
    if (faults.length > 0 || readyFrom === undefined) {
      return;
    }
    try {
      await deciding.mutateAsync({
        readyFrom,
        readyUntil: isoOf(until) ?? null,
        reason,
        exercise: rests && exercise !== undefined ? exercise.id : null,
      });
      setReason("");
      setUntil(noDate);
      onDone();
    } catch (error) {
      onLines(errorLines(error));
    }
  };

  return (
    <form noValidate onSubmit={(event) => void decide(event)}>
      <h2 className="govuk-heading-m">Ready to audit</h2>
      <DateInput
        id="readyFrom"
        label="Ready from"
        hint="The first audit date that they may be given."
        value={from}
        error={messages.readyFrom}
        onChange={setFrom}
      />
      <DateInput
        id="readyUntil"
        label="Until (empty for no end)"
        hint="The last audit date. A day that is over takes readiness away."
        value={until}
        error={messages.readyUntil}
        onChange={setUntil}
      />
      <Textarea
        id="reason"
        label="Reason"
        labelSize="s"
        hint="The auditor reads it."
        rows={3}
        most={2000}
        value={reason}
        error={messages.reason}
        onChange={setReason}
      />
      {exercise && (
        <Checkboxes
          id="exercise"
          label={<span className="govuk-visually-hidden">What it rests on</span>}
          small
          values={rests ? ["yes"] : []}
          error={messages.exercise}
          choices={[{ value: "yes", label: `It rests on the exercise “${exercise.title}”` }]}
          onChange={(values) => setRests(values.length > 0)}
        />
      )}
      <Button type="submit" busy={deciding.isPending}>
        Record the decision
      </Button>
    </form>
  );
}

function isoOf({ day, month, year }: DateParts): string | undefined {
  return isoFromParts(day, month, year);
}

function faultsIn(from: DateParts, until: DateParts, reason: string): ErrorLine[] {
  const isDated = `${until.day}${until.month}${until.year}`.trim() !== "";
  return [
    ...(isoOf(from) === undefined
      ? [{ text: "Enter the first day, for example 27 3 2027", fieldId: "readyFrom" }]
      : []),
    ...(isDated && isoOf(until) === undefined
      ? [
          {
            text: "Enter the last day, for example 27 3 2027, or leave it empty",
            fieldId: "readyUntil",
          },
        ]
      : []),
    ...(reason.trim() === "" ? [{ text: "Enter a reason", fieldId: "reason" }] : []),
  ];
}
