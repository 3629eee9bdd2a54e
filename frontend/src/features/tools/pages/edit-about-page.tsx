import { useState } from "react";
import { EditorPage, WithDraft } from "@/features/tools/editor/editor-page";
import {
  type EditedPopulation,
  PopulationFields,
  populationFaults,
  populationsFrom,
  withoutPopulations,
} from "@/features/tools/editor/population-fields";
import { useDraft } from "@/features/tools/editor/use-draft";
import { partOf } from "@/features/tools/places";
import { TextInput } from "@/govuk/text-input";
import { Textarea } from "@/govuk/textarea";
import type { Versioned } from "@/lib/api-client";
import type { ToolVersion } from "@/lib/api-types";
import { messagesByField } from "@/lib/problem";
import { documentIn } from "@/lib/tool-document";

/** What a tool is called, what it is for, and which groups of children it tells apart. */
export function EditAboutPage() {
  return <WithDraft>{(version) => <EditAbout version={version} />}</WithDraft>;
}

function EditAbout({ version }: { version: Versioned<ToolVersion> }) {
  const saved = documentIn(version.value.document);
  const [label, setLabel] = useState(saved.label);
  const [purpose, setPurpose] = useState(saved.purpose);
  const [populations, setPopulations] = useState<readonly EditedPopulation[]>(() =>
    editedFrom(saved.populations),
  );
  const { lines, isBusy, savedAt, save } = useDraft(version, "about");
  const messages = messagesByField(lines);
  const isTouched =
    label !== saved.label ||
    purpose !== saved.purpose ||
    JSON.stringify(populations.map(({ code, label: name }) => ({ code, label: name }))) !==
      JSON.stringify(saved.populations);

  const send = async () => {
    const faults = populationFaults(populations, saved);
    const changed = await save(faults, (base) =>
      withoutPopulations({ ...base, label, purpose, populations: populationsFrom(populations) }),
    );
    if (changed !== undefined) {
      setPopulations(editedFrom(changed.populations));
    }
  };

  return (
    <EditorPage
      version={version.value}
      title="About the tool"
      lines={lines}
      isBusy={isBusy}
      savedAt={savedAt}
      isTouched={isTouched}
      isHere={(pointer) => partOf(pointer).kind === "about"}
      onSave={() => void send()}
    >
      <TextInput
        id="label"
        label="Name"
        labelSize="s"
        maxLength={200}
        value={label}
        error={messages.label}
        onChange={setLabel}
      />
      <Textarea
        id="purpose"
        label="What it is for"
        labelSize="s"
        hint="One or two plain sentences."
        rows={4}
        most={2000}
        value={purpose}
        error={messages.purpose}
        onChange={setPurpose}
      />
      <PopulationFields value={populations} messages={messages} onChange={setPopulations} />
    </EditorPage>
  );
}

function editedFrom(populations: readonly { code: string; label: string }[]): EditedPopulation[] {
  return populations.map((each) => ({ ...each, key: each.code }));
}
