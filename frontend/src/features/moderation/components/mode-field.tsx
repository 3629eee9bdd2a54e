import { Radios } from "@/govuk/radios";
import type { ModerationMode } from "@/lib/api-types";
import { moderationModes } from "@/lib/labels";

interface ModeFieldProps {
  value: ModerationMode;
  label?: string;
  onChange: (mode: ModerationMode) => void;
}

/** Whether the moderator sees the first grades. */
export function ModeField({ value, label = "How is it checked?", onChange }: ModeFieldProps) {
  return (
    <Radios
      id="mode"
      label={label}
      value={value}
      small
      choices={Object.entries(moderationModes).map(([mode, words]) => ({ value: mode, ...words }))}
      onChange={(mode) => onChange(mode as ModerationMode)}
    />
  );
}
