import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import { FaultList } from "@/features/tools/components/fault-list";
import { WithDraft } from "@/features/tools/editor/editor-page";
import { PlaceButtons } from "@/features/tools/editor/place-buttons";
import { useDraft } from "@/features/tools/editor/use-draft";
import { codeFrom, emptySection, forWhom, moved } from "@/features/tools/words";
import { Button, ButtonGroup, ButtonLink } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { SummaryList, type SummaryRow } from "@/govuk/summary-list";
import { TextInput } from "@/govuk/text-input";
import type { Versioned } from "@/lib/api-client";
import type { ToolVersion } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { messagesByField } from "@/lib/problem";
import { documentIn, type ToolDocument, type ToolSection } from "@/lib/tool-document";

/** All parts of a draft: what can be changed, and the order of its sections. */
export function EditToolPage() {
  return <WithDraft>{(version) => <EditTool version={version} />}</WithDraft>;
}

function EditTool({ version }: { version: Versioned<ToolVersion> }) {
  const { code, number, label } = version.value;
  const document = documentIn(version.value.document);
  const { lines, save } = useDraft(version, "sections");
  const reorder = (change: (sections: readonly ToolSection[]) => readonly ToolSection[]) =>
    void save([], (base) => ({ ...base, sections: change(base.sections) }));
  return (
    <Page
      title="Edit the draft"
      caption={`${label}, version ${number}`}
      errors={lines}
      before={<BackLink to={paths.toolVersion(code, number)}>About version {number}</BackLink>}
    >
      <SummaryList rows={partsOf(version.value, document)} compact />
      <FaultList version={version.value} heading="Before this can be published" />
      <ButtonGroup>
        <ButtonLink to={paths.publishTool(code, number)} secondary>
          Publish
        </ButtonLink>
        <Link className="govuk-link" to={paths.toolForm(code, number)}>
          See it as an auditor does
        </Link>
      </ButtonGroup>
      <h2 className="govuk-heading-m">Sections in order</h2>
      {document.sections.length === 0 && <p className="govuk-body">There is none yet.</p>}
      <ol className="section-list">
        {document.sections.map((section, place) => (
          <li key={section.code} className="section-list__item">
            <Link className="govuk-link" to={paths.editToolSection(code, number, section.code)}>
              {section.label || section.code}
            </Link>
            <p className="govuk-body-s section-list__facts">{factsOf(section, document)}</p>
            <PlaceButtons
              id={`place-${section.code}`}
              name={section.label || section.code}
              place={place}
              of={document.sections.length}
              onMove={(by) => reorder((all) => moved(all, indexOf(all, section.code), by))}
              onRemove={() => reorder((all) => all.filter((each) => each.code !== section.code))}
              question={`Remove this section with ${questions(section.prompts.length)}?`}
            />
          </li>
        ))}
      </ol>
      <AddSection version={version} />
    </Page>
  );
}

function AddSection({ version }: { version: Versioned<ToolVersion> }) {
  const { code, number } = version.value;
  const [name, setName] = useState("");
  const { lines, isBusy, save } = useDraft(version, "sections");
  const navigate = useNavigate();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const faults =
      name.trim() === "" ? [{ text: "Enter a name for the section", fieldId: "new-section" }] : [];
    const { sections } = documentIn(version.value.document);
    const section = codeFrom(
      name,
      sections.map((each) => each.code),
      "section",
    );
    const changed = await save(faults, (base) => ({
      ...base,
      sections: [...base.sections, emptySection(name.trim(), section)],
    }));
    if (changed !== undefined) {
      await navigate(paths.editToolSection(code, number, section));
    }
  };
  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      <TextInput
        id="new-section"
        label="Add a section with the name"
        labelSize="s"
        maxLength={200}
        value={name}
        error={messagesByField(lines)["new-section"] ?? lines[0]?.text}
        onChange={setName}
      />
      <Button type="submit" secondary busy={isBusy}>
        Add the section
      </Button>
    </form>
  );
}

function partsOf({ code, number }: ToolVersion, document: ToolDocument): SummaryRow[] {
  const { populations, settings, overall } = document;
  const asked = {
    required: "Required",
    optional: "Optional",
    not_asked: "Not asked",
  }[overall.asked];
  const change = (part: "about" | "settings" | "overall", what: string) => (
    <Link className="govuk-link" to={paths.editToolPart(code, number, part)}>
      Change<span className="govuk-visually-hidden"> {what}</span>
    </Link>
  );
  const also = [
    settings.practitioner ? "the worker’s part" : "",
    settings.family ? "what child and family said" : "",
    settings.conclusion ? "what follows" : "",
    settings.sessionDates ? "session dates" : "",
  ].filter(Boolean);
  return [
    {
      key: "About the tool",
      value: `${document.label}. ${
        populations.length === 0
          ? "The same for everybody."
          : `${populations.length} groups of children.`
      }`,
      action: change("about", "about the tool"),
    },
    {
      key: "Settings",
      value: also.length === 0 ? "Asks nothing else" : `Also asks for ${also.join(", ")}`,
      action: change("settings", "the settings"),
    },
    { key: "Overall grade", value: asked, action: change("overall", "the overall grade") },
  ];
}

function factsOf(section: ToolSection, { populations }: ToolDocument): string {
  const whom = forWhom(section.populations, populations);
  const isJudged = section.prompts.some(({ kind }) => kind === "judgement");
  return [
    questions(section.prompts.length),
    isJudged ? "with a grade" : "without a grade",
    whom === "" ? "for everybody" : `for: ${whom}`,
  ].join(" · ");
}

function questions(count: number): string {
  return count === 1 ? "1 question" : `${count} questions`;
}

function indexOf(sections: readonly ToolSection[], code: string): number {
  return sections.findIndex((section) => section.code === code);
}
