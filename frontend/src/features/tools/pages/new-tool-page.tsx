import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { Answer, both } from "@/components/answer";
import { keepToolVersion, makeTool } from "@/features/tools/api/change-tool";
import { codeFrom } from "@/features/tools/words";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { Radios } from "@/govuk/radios";
import { Select } from "@/govuk/select";
import { TextInput } from "@/govuk/text-input";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { useTools } from "@/lib/api/list-tools";
import type { Framework, Tool, ToolKind } from "@/lib/api-types";
import { todayInLondon } from "@/lib/dates";
import { toolKinds } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";
import type { ToolDocument } from "@/lib/tool-document";

/** Begins a tool that is not there yet. */
export function NewToolPage() {
  return (
    <Answer query={both(useTools(), useFrameworks())} waiting="Loading the form">
      {([{ items }, frameworks]) => <NewTool tools={items} frameworks={frameworks} />}
    </Answer>
  );
}

function NewTool({
  tools,
  frameworks,
}: {
  tools: readonly Tool[];
  frameworks: readonly Framework[];
}) {
  const [label, setLabel] = useState("");
  const [kind, setKind] = useState<ToolKind | null>(null);
  const [framework, setFramework] = useState("");
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const messages = messagesByField(lines);
  const offered = frameworksFor(frameworks, kind);
  const chosen = offered.find(({ code }) => code === framework) ?? offered[0];

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const faults: ErrorLine[] = [
      ...(label.trim() === "" ? [{ text: "Enter a name", fieldId: "label" }] : []),
      ...(kind === null ? [{ text: "Select what it is for", fieldId: "kind" }] : []),
    ];
    setLines(faults);
    if (faults.length > 0 || kind === null || chosen === undefined) {
      return;
    }
    const taken = tools.map(({ code }) => code);
    setBusy(true);
    try {
      const made = await makeTool(
        emptyDocument(codeFrom(label, taken, "tool"), label.trim(), kind, chosen.code),
      );
      await navigate(paths.editTool(made.value.code, made.value.number));
      keepToolVersion(client, made);
    } catch (error) {
      setBusy(false);
      setLines(errorLines(error));
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Make a new tool"
          errors={lines}
          before={<BackLink to={paths.tools()}>Audit tools</BackLink>}
        >
          <p className="govuk-body">
            To change a tool that is there, begin its next version instead. The name can be changed
            later; what it is for cannot.
          </p>
          <form noValidate onSubmit={(event) => void make(event)}>
            <TextInput
              id="label"
              label="Name"
              labelSize="s"
              maxLength={200}
              value={label}
              error={messages.label}
              onChange={setLabel}
            />
            <Radios
              id="kind"
              label="What is it for?"
              value={kind}
              error={messages.kind}
              choices={Object.entries(toolKinds).map(([value, words]) => ({ value, ...words }))}
              onChange={(value) => setKind(value as ToolKind)}
            />
            {kind !== null && (
              <Select
                id="framework"
                label="Framework"
                labelSize="s"
                hint={chosen?.description}
                value={chosen?.code ?? ""}
                error={messages.framework}
                onChange={setFramework}
              >
                {offered.map((each) => (
                  <option key={each.code} value={each.code}>
                    {each.label}
                  </option>
                ))}
              </Select>
            )}
            <Button type="submit" busy={isBusy}>
              Make the tool
            </Button>
          </form>
        </Page>
      </div>
    </div>
  );
}

/** Frameworks in force that fit: supervision is judged by its own. */
function frameworksFor(frameworks: readonly Framework[], kind: ToolKind | null): Framework[] {
  const today = todayInLondon();
  return frameworks.filter(
    ({ usualFor, validTo }) =>
      (validTo === null || validTo >= today) &&
      (usualFor === "supervision") === (kind === "supervision"),
  );
}

function emptyDocument(
  code: string,
  label: string,
  kind: ToolKind,
  framework: string,
): ToolDocument {
  const isSupervision = kind === "supervision";
  return {
    format: "plumbline-audit-tool-1",
    code,
    label,
    kind,
    framework,
    purpose: "",
    populations: [],
    settings: {
      limitingAreas: [],
      impactForGood: !isSupervision,
      warnGoodWithConcern: !isSupervision,
      practitioner: true,
      family: !isSupervision,
      conclusion: true,
      sessionDates: isSupervision,
      expectedIntervalDays: null,
    },
    overall: { asked: "optional", label: "Overall", guidance: "", descriptors: {} },
    sections: [],
  };
}
