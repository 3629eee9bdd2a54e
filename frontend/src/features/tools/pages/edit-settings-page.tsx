import { useState } from "react";
import { Answer } from "@/components/answer";
import { EditorPage, WithDraft } from "@/features/tools/editor/editor-page";
import { useDraft } from "@/features/tools/editor/use-draft";
import { Checkboxes } from "@/govuk/checkboxes";
import { TextInput } from "@/govuk/text-input";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Versioned } from "@/lib/api-client";
import type { Framework, ToolVersion } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";
import { type ErrorLine, messagesByField } from "@/lib/problem";
import { documentIn, type ToolDocument, type ToolSettings } from "@/lib/tool-document";

/** What else a tool asks and how it weighs what is answered. */
export function EditSettingsPage() {
  const frameworks = useFrameworks();
  return (
    <WithDraft>
      {(version) => (
        <Answer query={frameworks} waiting="Loading the settings">
          {(all) => (
            <EditSettings version={version} framework={frameworkOf(all, version.value.framework)} />
          )}
        </Answer>
      )}
    </WithDraft>
  );
}

type Switch = Exclude<keyof ToolSettings, "limitingAreas" | "expectedIntervalDays">;

const asks: readonly { value: Switch; label: string; hint?: string }[] = [
  {
    value: "practitioner",
    label: "Done with the worker",
    hint: "Whether the worker took part, was invited or had no part",
  },
  { value: "family", label: "What the child and the family said" },
  { value: "conclusion", label: "What follows", hint: "Actions, or why none are needed" },
  { value: "sessionDates", label: "The dates of supervision sessions" },
];

const weighs: readonly { value: Switch; label: string; hint?: string }[] = [
  {
    value: "impactForGood",
    label: "Good and better need evidence of what is better for the child",
  },
  {
    value: "warnGoodWithConcern",
    label: "Point out a good grade beside a safety concern",
    hint: "The auditor is told and may go on",
  },
];

function EditSettings({
  version,
  framework,
}: {
  version: Versioned<ToolVersion>;
  framework: Framework | undefined;
}) {
  const document = documentIn(version.value.document);
  const saved = document.settings;
  const [settings, setSettings] = useState<ToolSettings>(saved);
  const [days, setDays] = useState(daysTyped(saved));
  const { lines, isBusy, savedAt, save } = useDraft(version, "settings");
  const messages = messagesByField(lines);
  const isTouched =
    JSON.stringify(settings) !== JSON.stringify(saved) || days.trim() !== daysTyped(saved);

  const send = async () => {
    const expectedIntervalDays = days.trim() === "" ? null : Number(days);
    const changed = await save(faultsIn(days), (base) => ({
      ...base,
      settings: { ...settings, expectedIntervalDays },
    }));
    if (changed !== undefined) {
      setSettings(changed.settings);
      setDays(daysTyped(changed.settings));
    }
  };

  return (
    <EditorPage
      version={version.value}
      title="Settings of the tool"
      lines={lines}
      isBusy={isBusy}
      savedAt={savedAt}
      isTouched={isTouched}
      isHere={(pointer) => pointer.startsWith("#/settings")}
      onSave={() => void send()}
    >
      <Switches
        id="settings-asks"
        label="Besides the sections, an audit asks for"
        switches={asks}
        settings={settings}
        onChange={setSettings}
      />
      {settings.sessionDates && (
        <TextInput
          id="settings-expectedIntervalDays"
          label="Expected days between supervision sessions (optional)"
          labelSize="s"
          hint="The dates are held against it. From 1 to 366."
          width="4"
          inputMode="numeric"
          value={days}
          error={messages["settings-expectedIntervalDays"]}
          onChange={setDays}
        />
      )}
      <Switches
        id="settings-weighs"
        label="How grades and evidence are held together"
        switches={weighs}
        settings={settings}
        onChange={setSettings}
      />
      <Checkboxes
        id="settings-limitingAreas"
        label="Areas that limit the overall grade"
        legendSize="s"
        hint="The lowest grade in one of these holds the overall grade at the lowest. The auditor may go above it with a reason, which is kept."
        small
        error={messages["settings-limitingAreas"]}
        choices={areasJudged(document, framework)}
        values={settings.limitingAreas}
        onChange={(limitingAreas) => setSettings({ ...settings, limitingAreas })}
      />
    </EditorPage>
  );
}

interface SwitchesProps {
  id: string;
  label: string;
  switches: readonly { value: Switch; label: string; hint?: string }[];
  settings: ToolSettings;
  onChange: (settings: ToolSettings) => void;
}

function Switches({ id, label, switches, settings, onChange }: SwitchesProps) {
  return (
    <Checkboxes
      id={id}
      label={label}
      legendSize="s"
      small
      choices={switches}
      values={switches.map(({ value }) => value).filter((value) => settings[value])}
      onChange={(values) =>
        onChange({
          ...settings,
          ...Object.fromEntries(switches.map(({ value }) => [value, values.includes(value)])),
        })
      }
    />
  );
}

function daysTyped({ expectedIntervalDays }: ToolSettings): string {
  return expectedIntervalDays === null ? "" : String(expectedIntervalDays);
}

function faultsIn(days: string): ErrorLine[] {
  const isRight = days.trim() === "" || (/^\d{1,3}$/.test(days.trim()) && inRange(Number(days)));
  return isRight
    ? []
    : [
        {
          text: "Enter a whole number of days from 1 to 366, or leave it empty",
          fieldId: "settings-expectedIntervalDays",
        },
      ];
}

function inRange(days: number): boolean {
  return days >= 1 && days <= 366;
}

/** Areas that some section judges, and any that is chosen without one. */
function areasJudged({ sections, settings }: ToolDocument, framework: Framework | undefined) {
  const codes = new Set([
    ...sections.map(({ area }) => area).filter((area) => area !== null),
    ...settings.limitingAreas,
  ]);
  return (framework?.areas ?? [])
    .filter(({ code }) => codes.has(code))
    .map(({ code, label }) => ({ value: code, label }));
}
