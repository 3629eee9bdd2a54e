import { type FormEvent, useState } from "react";
import { useRecordCaseWorker } from "@/features/settings/api/case-workers";
import { Button } from "@/govuk/button";
import { DateInput, type DateParts } from "@/govuk/date-input";
import { SuccessBanner } from "@/govuk/notices";
import { Select } from "@/govuk/select";
import { usePeople } from "@/lib/api/list-people";
import { isoFromParts } from "@/lib/dates";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

interface AddCaseWorkerProps {
  caseReference: string;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
}

const noDate: DateParts = { day: "", month: "", year: "" };

/** Records that somebody works or worked on a case. */
export function AddCaseWorker({ caseReference, lines, onFaults }: AddCaseWorkerProps) {
  const people = usePeople().data ?? [];
  const [worker, setWorker] = useState("");
  const [from, setFrom] = useState(noDate);
  const [to, setTo] = useState(noDate);
  const [added, setAdded] = useState<string>();
  const recording = useRecordCaseWorker();
  const messages = messagesByField(lines);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const first = isoOf(from);
    const faults = faultsIn(worker, from, to);
    onFaults(faults);
    setAdded(undefined);
    if (faults.length > 0 || first === undefined) {
      return;
    }
    try {
      const recorded = await recording.mutateAsync({
        caseReference,
        worker,
        from: first,
        to: isoOf(to) ?? null,
      });
      setAdded(recorded.worker.name);
      setWorker("");
      setFrom(noDate);
      setTo(noDate);
    } catch (error) {
      onFaults(errorLines(error));
    }
  };

  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      {added !== undefined && (
        <SuccessBanner heading={`${added} is recorded for case ${caseReference}.`} />
      )}
      <h2 className="govuk-heading-m">Add a worker of this case</h2>
      <Select
        id="worker"
        label="Person"
        labelSize="s"
        hint="Only people with an account here can be named."
        value={worker}
        error={messages.worker}
        onChange={setWorker}
      >
        <option value="">Select a person</option>
        {people.map(({ username, name }) => (
          <option key={username} value={username}>
            {name}
          </option>
        ))}
      </Select>
      <DateInput
        id="from"
        label="First day"
        value={from}
        error={messages.from}
        onChange={setFrom}
      />
      <DateInput
        id="to"
        label="Last day (empty while they work on it)"
        value={to}
        error={messages.to}
        onChange={setTo}
      />
      <Button type="submit" secondary busy={recording.isPending}>
        Add the worker
      </Button>
    </form>
  );
}

function isoOf({ day, month, year }: DateParts): string | undefined {
  return isoFromParts(day, month, year);
}

function faultsIn(worker: string, from: DateParts, to: DateParts): ErrorLine[] {
  const isDated = `${to.day}${to.month}${to.year}`.trim() !== "";
  return [
    ...(worker === "" ? [{ text: "Select a person", fieldId: "worker" }] : []),
    ...(isoOf(from) === undefined
      ? [{ text: "Enter the first day, for example 27 3 2026", fieldId: "from" }]
      : []),
    ...(isDated && isoOf(to) === undefined
      ? [{ text: "Enter the last day, for example 27 3 2026, or leave it empty", fieldId: "to" }]
      : []),
  ];
}
