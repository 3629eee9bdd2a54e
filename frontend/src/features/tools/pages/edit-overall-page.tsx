import { useState } from "react";
import { Answer } from "@/components/answer";
import { DescriptorFields } from "@/features/tools/editor/descriptor-fields";
import { EditorPage, WithDraft } from "@/features/tools/editor/editor-page";
import { useDraft } from "@/features/tools/editor/use-draft";
import { Radios } from "@/govuk/radios";
import { TextInput } from "@/govuk/text-input";
import { Textarea } from "@/govuk/textarea";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Versioned } from "@/lib/api-client";
import type { Framework, ToolVersion } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";
import { messagesByField } from "@/lib/problem";
import { documentIn, type OverallAsked, type ToolOverall } from "@/lib/tool-document";

/** Whether an overall grade is asked, and what each one looks like. */
export function EditOverallPage() {
  const frameworks = useFrameworks();
  return (
    <WithDraft>
      {(version) => (
        <Answer query={frameworks} waiting="Loading the overall grade">
          {(all) => (
            <EditOverall version={version} framework={frameworkOf(all, version.value.framework)} />
          )}
        </Answer>
      )}
    </WithDraft>
  );
}

interface EditOverallProps {
  version: Versioned<ToolVersion>;
  framework: Framework | undefined;
}

function EditOverall({ version, framework }: EditOverallProps) {
  const saved = documentIn(version.value.document).overall;
  const [overall, setOverall] = useState<ToolOverall>(saved);
  const { lines, isBusy, savedAt, save } = useDraft(version, "overall");
  const messages = messagesByField(lines);
  const set = (part: Partial<ToolOverall>) => setOverall({ ...overall, ...part });
  const send = async () => {
    const changed = await save([], (base) => ({ ...base, overall }));
    if (changed !== undefined) {
      setOverall(changed.overall);
    }
  };
  return (
    <EditorPage
      version={version.value}
      title="The overall grade"
      lines={lines}
      isBusy={isBusy}
      savedAt={savedAt}
      isTouched={JSON.stringify(overall) !== JSON.stringify(saved)}
      isHere={(pointer) => pointer.startsWith("#/overall")}
      onSave={() => void send()}
    >
      <Radios
        id="overall-asked"
        label="Is an overall grade asked?"
        value={overall.asked}
        error={messages["overall-asked"]}
        choices={[
          { value: "required", label: "Yes, it is required" },
          { value: "optional", label: "Yes, but it may be left out" },
          { value: "not_asked", label: "No", hint: "The judgements stand by themselves" },
        ]}
        onChange={(asked) => set({ asked: asked as OverallAsked })}
      />
      {overall.asked !== "not_asked" && (
        <>
          <TextInput
            id="overall-label"
            label="What it is called"
            labelSize="s"
            maxLength={200}
            value={overall.label}
            error={messages["overall-label"]}
            onChange={(label) => set({ label })}
          />
          <Textarea
            id="overall-guidance"
            label="Guidance"
            labelSize="s"
            rows={4}
            most={4000}
            value={overall.guidance}
            error={messages["overall-guidance"]}
            onChange={(guidance) => set({ guidance })}
          />
          {framework !== undefined && (
            <DescriptorFields
              id="overall"
              framework={framework}
              value={overall.descriptors}
              messages={messages}
              onChange={(descriptors) => set({ descriptors })}
            />
          )}
        </>
      )}
    </EditorPage>
  );
}
