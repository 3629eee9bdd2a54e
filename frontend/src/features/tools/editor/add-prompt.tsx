import { useState } from "react";
import { Button } from "@/govuk/button";
import { Select } from "@/govuk/select";
import { promptKinds } from "@/lib/labels";
import type { PromptKind } from "@/lib/tool-document";

interface AddPromptProps {
  id: string;
  error: string | undefined;
  onAdd: (kind: PromptKind) => void;
}

/** Adds a question at the end of a section. */
export function AddPrompt({ id, error, onAdd }: AddPromptProps) {
  const [kind, setKind] = useState<PromptKind>("compliance");
  return (
    <div className="add-prompt">
      <Select
        id={id}
        label="Add a question that is answered by"
        labelSize="s"
        value={kind}
        error={error}
        onChange={(value) => setKind(value as PromptKind)}
      >
        {Object.entries(promptKinds).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <Button secondary onClick={() => onAdd(kind)}>
        Add a question
      </Button>
    </div>
  );
}
