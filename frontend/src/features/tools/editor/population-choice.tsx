import { Checkboxes } from "@/govuk/checkboxes";

interface PopulationChoiceProps {
  id: string;
  label: string;
  populations: readonly { code: string; label: string }[];
  values: readonly string[];
  error: string | undefined;
  onChange: (values: string[]) => void;
}

/** For which groups of children something is asked; nothing ticked means all of them. */
export function PopulationChoice(props: PopulationChoiceProps) {
  const { id, label, populations, values, error, onChange } = props;
  return populations.length === 0 ? null : (
    <Checkboxes
      id={id}
      label={label}
      legendSize="s"
      hint="Tick none to ask it of every group."
      small
      error={error}
      choices={populations.map((each) => ({ value: each.code, label: each.label }))}
      values={values}
      onChange={onChange}
    />
  );
}
