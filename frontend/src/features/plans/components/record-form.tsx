import { type FormEvent, useState } from "react";
import { useRecord } from "@/features/plans/api/plans";
import { RecordFields } from "@/features/plans/components/record-fields";
import { faultsIn, nothingTyped, recordingOf, type Typed } from "@/features/plans/recording";
import { Button } from "@/govuk/button";
import { Radios } from "@/govuk/radios";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

interface RecordFormProps {
  lines: readonly ErrorLine[];
  onLines: (lines: readonly ErrorLine[]) => void;
  onDone: (what: string) => void;
}

const kinds = [
  { value: "target", label: "A target", hint: "What a share of audits is to reach" },
  {
    value: "milestone",
    label: "A milestone",
    hint: "Something dated that readers of a series should know of",
  },
  {
    value: "rebase",
    label: "A rebase",
    hint: "From when the mean begins afresh, because of a known change",
  },
];

/** Records one target, milestone or rebase. */
export function RecordForm({ lines, onLines, onDone }: RecordFormProps) {
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const recording = useRecord();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const faults = faultsIn(typed);
    onLines(faults);
    if (faults.length > 0) {
      return;
    }
    try {
      await recording.mutateAsync(recordingOf(typed));
      setTyped({ ...nothingTyped, kind: typed.kind });
      onDone(`The ${typed.kind} is recorded.`);
    } catch (error) {
      onLines(errorLines(error));
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <h2 className="govuk-heading-m">Record something</h2>
      <p className="govuk-body">
        What is recorded stays as it is. A mistake is ended with a reason and recorded anew.
      </p>
      <Radios
        id="kind"
        label="What"
        choices={kinds}
        value={typed.kind}
        onChange={(kind) => {
          onLines([]);
          setTyped({ ...typed, kind: kind as Typed["kind"] });
        }}
      />
      <RecordFields
        typed={typed}
        messages={messagesByField(lines)}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
      <Button type="submit" busy={recording.isPending}>
        Record the {typed.kind}
      </Button>
    </form>
  );
}
