import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { importTool, keepToolVersion } from "@/features/tools/api/change-tool";
import { placeInWords } from "@/features/tools/places";
import { Button } from "@/govuk/button";
import { FileUpload } from "@/govuk/file-upload";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { Table } from "@/govuk/table";
import type { Problem } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField, ProblemError } from "@/lib/problem";
import type { ToolDocument } from "@/lib/tool-document";

type Fault = NonNullable<Problem["errors"]>[number];

interface Faults {
  items: readonly Fault[];
  document: ToolDocument | undefined;
}

/** Makes a tool, or the next draft of one, from a file. */
export function ImportToolPage() {
  const [file, setFile] = useState<File>();
  const [faults, setFaults] = useState<Faults>();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();

  const send = async () => {
    setFaults(undefined);
    if (file === undefined) {
      setLines([{ text: "Choose a JSON file", fieldId: "file" }]);
      return;
    }
    setLines([]);
    setBusy(true);
    try {
      const made = await importTool(file);
      await navigate(paths.editTool(made.value.code, made.value.number));
      keepToolVersion(client, made);
    } catch (error) {
      setBusy(false);
      const placed = placedFaults(error);
      if (placed.length === 0) {
        setLines(errorLines(error));
      } else {
        setFaults({ items: placed, document: await documentOf(file) });
        setLines([{ text: countInWords(placed.length), fieldId: "faults" }]);
      }
    }
  };

  return (
    <Page
      title="Import an audit tool"
      errors={lines}
      before={<BackLink to={paths.tools()}>Audit tools</BackLink>}
    >
      <div className="reading-width">
        <p className="govuk-body">
          A file that was exported from Plumbline, here or at another council. It becomes a draft,
          which you can look at and change before you publish it.
        </p>
        <p className="govuk-body">
          What a file may hold is written down as a{" "}
          <a
            className="govuk-link"
            href="/api/schemas/audit-tool"
            download="audit-tool.schema.json"
          >
            JSON Schema
          </a>
          .
        </p>
        <FileUpload
          id="file"
          label="JSON file"
          hint="Up to 1 MB"
          accept=".json,application/json"
          error={messagesByField(lines).file}
          onChoose={(chosen) => {
            setFile(chosen);
            setFaults(undefined);
            setLines([]);
          }}
        />
        <Button busy={isBusy} onClick={() => void send()}>
          Import as a draft
        </Button>
      </div>
      {faults !== undefined && <FaultTable faults={faults} />}
    </Page>
  );
}

function FaultTable({ faults: { items, document } }: { faults: Faults }) {
  return (
    <section id="faults" tabIndex={-1} aria-label="Faults in the file">
      <Table
        caption="Faults in the file"
        stacks
        rows={items.map((fault, at) => ({ ...fault, id: String(at) }))}
        keyOf={({ id }) => id}
        columns={[
          {
            name: "Where",
            heading: "Where",
            isRowHeading: true,
            cell: ({ pointer }) => <Place pointer={pointer} document={document} />,
          },
          {
            name: "What to put right",
            heading: "What to put right",
            cell: ({ detail }) => detail,
          },
        ]}
      />
    </section>
  );
}

function Place({ pointer, document }: { pointer: string; document: ToolDocument | undefined }) {
  const words = placeInWords(pointer, document);
  return (
    <>
      {words !== "" && <span className="fault-place">{words}</span>}
      <code className="fault-pointer">{pointer.replace(/^#/, "") || "the whole file"}</code>
    </>
  );
}

function placedFaults(error: unknown): readonly Fault[] {
  return error instanceof ProblemError ? (error.problem.errors ?? []) : [];
}

/** Read here only to name sections by their labels; undefined where it cannot be read. */
async function documentOf(file: File): Promise<ToolDocument | undefined> {
  try {
    return JSON.parse(await file.text()) as ToolDocument;
  } catch {
    return undefined;
  }
}

function countInWords(count: number): string {
  const faults = count === 1 ? "1 fault" : `${count.toLocaleString("en-GB")} faults`;
  return `The file has ${faults}. Nothing was imported.`;
}
