import { useState } from "react";
import { Link, Navigate, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { AddPrompt } from "@/features/tools/editor/add-prompt";
import {
  type EditedSection,
  editedFrom,
  isTouched,
  sectionFrom,
  withPrompt,
  withPromptMoved,
  withSection,
} from "@/features/tools/editor/edited-section";
import { EditorPage, WithDraft } from "@/features/tools/editor/editor-page";
import { PromptFields } from "@/features/tools/editor/prompt-fields";
import { SectionFactsFields } from "@/features/tools/editor/section-facts-fields";
import { useDraft } from "@/features/tools/editor/use-draft";
import { emptyPrompt } from "@/features/tools/words";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Versioned } from "@/lib/api-client";
import type { Framework, ToolVersion } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { messagesByField } from "@/lib/problem";
import { documentIn, type PromptKind, type ToolSection } from "@/lib/tool-document";

/** One section of a draft with its questions. */
export function EditSectionPage() {
  const { section: code = "" } = useParams();
  const frameworks = useFrameworks();
  return (
    <WithDraft>
      {(version) => (
        <Answer query={frameworks} waiting="Loading the section">
          {(all) => {
            const framework = frameworkOf(all, version.value.framework);
            const { sections } = documentIn(version.value.document);
            const saved = sections.find((each) => each.code === code);
            return framework === undefined || saved === undefined ? (
              <Navigate to={paths.editTool(version.value.code, version.value.number)} replace />
            ) : (
              <EditSection key={code} version={version} saved={saved} framework={framework} />
            );
          }}
        </Answer>
      )}
    </WithDraft>
  );
}

interface EditSectionProps {
  version: Versioned<ToolVersion>;
  saved: ToolSection;
  framework: Framework;
}

function EditSection({ version, saved, framework }: EditSectionProps) {
  const [edited, setEdited] = useState<EditedSection>(() => editedFrom(saved));
  const [added, setAdded] = useState(0);
  const { lines, isBusy, savedAt, save } = useDraft(version, "section");
  const document = documentIn(version.value.document);
  const at = document.sections.findIndex(({ code }) => code === saved.code);
  const id = `sections-${at}`;
  const messages = messagesByField(lines);
  const populations = document.populations.filter(
    ({ code }) =>
      edited.section.populations.length === 0 || edited.section.populations.includes(code),
  );

  const send = async () => {
    const changed = await save([], (base) => withSection(base, sectionFrom(edited, base)));
    const stored = changed?.sections.find(({ code }) => code === saved.code);
    if (stored !== undefined) {
      setEdited(editedFrom(stored));
    }
  };
  const add = (kind: PromptKind) => {
    setAdded(added + 1);
    setEdited({
      ...edited,
      prompts: [...edited.prompts, { key: `new ${added}`, prompt: emptyPrompt(kind) }],
    });
  };

  return (
    <EditorPage
      version={version.value}
      title={saved.label || "A section without a name"}
      lines={lines}
      isBusy={isBusy}
      savedAt={savedAt}
      isTouched={isTouched(edited, saved)}
      isHere={(pointer) =>
        pointer.startsWith(`#/sections/${at}/`) || pointer === `#/sections/${at}`
      }
      onSave={() => void send()}
      after={<Neighbours version={version.value} at={at} />}
    >
      <SectionFactsFields
        id={id}
        section={edited.section}
        framework={framework}
        populations={document.populations}
        messages={messages}
        onChange={(part) => setEdited({ ...edited, section: { ...edited.section, ...part } })}
      />
      {edited.prompts.map(({ key, prompt }, place) => (
        <PromptFields
          key={key}
          id={`${id}-prompts-${place}`}
          prompt={prompt}
          place={place}
          of={edited.prompts.length}
          framework={framework}
          populations={populations}
          messages={messages}
          onChange={(part) => setEdited(withPrompt(edited, key, part))}
          onMove={(by) => setEdited(withPromptMoved(edited, place, by))}
          onRemove={() =>
            setEdited({ ...edited, prompts: edited.prompts.filter((each) => each.key !== key) })
          }
        />
      ))}
      <AddPrompt id={`${id}-prompts`} error={messages[`${id}-prompts`]} onAdd={add} />
    </EditorPage>
  );
}

/** The way to the section before and the one after. */
function Neighbours({ version, at }: { version: ToolVersion; at: number }) {
  const { sections } = documentIn(version.document);
  const before = sections[at - 1];
  const after = sections[at + 1];
  const to = (code: string) => paths.editToolSection(version.code, version.number, code);
  return (
    <nav className="neighbours" aria-label="Other sections">
      {before && (
        <Link className="govuk-link" to={to(before.code)}>
          Previous: {before.label || before.code}
        </Link>
      )}
      {after && (
        <Link className="govuk-link" to={to(after.code)}>
          Next: {after.label || after.code}
        </Link>
      )}
    </nav>
  );
}
