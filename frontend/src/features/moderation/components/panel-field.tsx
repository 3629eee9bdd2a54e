import { LONGEST_PANEL } from "@/features/moderation/panel";
import { Textarea } from "@/govuk/textarea";

interface PanelFieldProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** Who settled it together. */
export function PanelField({ value, error, onChange }: PanelFieldProps) {
  return (
    <Textarea
      id="panel"
      label="Who settled it with you (optional)"
      labelSize="s"
      hint="If a panel met, one name a line. Leave it empty if you settle it alone."
      rows={3}
      most={LONGEST_PANEL}
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}
