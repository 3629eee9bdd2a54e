import { GradeTag } from "@/components/grade-tag";
import { Fieldset } from "@/govuk/fieldset";
import { Textarea } from "@/govuk/textarea";
import type { Framework } from "@/lib/api-types";
import type { DescriptorTexts } from "@/lib/tool-document";

interface DescriptorFieldsProps {
  /** The pointer of what is described, as a field id. */
  id: string;
  framework: Framework;
  value: DescriptorTexts;
  messages: Readonly<Record<string, string>>;
  onChange: (value: DescriptorTexts) => void;
}

/** What every grade of the framework looks like, best first; auditors see it beside the choice. */
export function DescriptorFields(props: DescriptorFieldsProps) {
  const { id, framework, value, messages, onChange } = props;
  return (
    <Fieldset legend="What each grade looks like here" legendSize="s">
      <div className="descriptor-fields">
        {framework.grades.map(({ code }) => {
          const fieldId = `${id}-descriptors-${code}`;
          return (
            <Textarea
              key={code}
              id={fieldId}
              label={<GradeTag framework={framework} code={code} full />}
              rows={4}
              most={4000}
              value={value[code] ?? ""}
              error={messages[fieldId]}
              onChange={(text) => onChange({ ...value, [code]: text })}
            />
          );
        })}
      </div>
    </Fieldset>
  );
}
