import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { importAudits } from "@/features/imports/api/import-audits";
import { ExpectedColumns } from "@/features/imports/components/expected-columns";
import { ImportErrors } from "@/features/imports/components/import-errors";
import { ImportResultPanel } from "@/features/imports/components/import-result-panel";
import { Working } from "@/features/imports/components/working";
import { faultOf } from "@/features/imports/file-check";
import { Button, ButtonGroup } from "@/govuk/button";
import { Checkboxes } from "@/govuk/checkboxes";
import { FileUpload } from "@/govuk/file-upload";
import { Page } from "@/govuk/page";
import type { ImportProblem, ImportResult } from "@/lib/api-types";
import { type ErrorLine, errorLines, messagesByField, ProblemError } from "@/lib/problem";

/** How far an import has come. */
type Step =
  | { kind: "choosing" }
  | { kind: "working"; dryRun: boolean }
  | { kind: "done"; dryRun: boolean; result: ImportResult }
  | { kind: "faulty"; problem: ImportProblem };

/** Brings in finished audits from a file: checked first, then all or nothing. */
export function ImportPage() {
  const [file, setFile] = useState<File>();
  const [createMissing, setCreateMissing] = useState(false);
  const [step, setStep] = useState<Step>({ kind: "choosing" });
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const client = useQueryClient();
  const isChecked = step.kind === "done" && step.dryRun;
  const isWorking = step.kind === "working";

  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setStep({ kind: "choosing" });
    const fault = chosen === undefined ? undefined : faultOf(chosen);
    setLines(fault === undefined ? [] : [{ text: fault, fieldId: "file" }]);
  };

  const send = async (dryRun: boolean) => {
    const fault = faultOf(file);
    if (fault !== undefined || file === undefined) {
      setLines([{ text: fault ?? "Choose a CSV file", fieldId: "file" }]);
      return;
    }
    setLines([]);
    setStep({ kind: "working", dryRun });
    try {
      setStep({
        kind: "done",
        dryRun,
        result: await importAudits(file, { dryRun, createMissing }),
      });
      if (!dryRun) {
        await client.invalidateQueries();
      }
    } catch (error) {
      const problem = rowProblem(error);
      setStep(problem === undefined ? { kind: "choosing" } : { kind: "faulty", problem });
      setLines(problem === undefined ? errorLines(error) : [summaryOf(problem)]);
    }
  };

  return (
    <Page title="Import audits" errors={lines}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body">
            For finished audits kept elsewhere until now. The file is imported whole or not at all,
            and importing the same file again changes nothing.
          </p>
          <ExpectedColumns />
          <FileUpload
            id="file"
            label="CSV file"
            hint="Up to 20 MB, in UTF-8"
            accept=".csv,text/csv"
            error={messagesByField(lines).file}
            onChoose={choose}
          />
          <Checkboxes
            id="createMissing"
            label="What the file names and Plumbline does not know"
            legendSize="s"
            choices={[
              {
                value: "yes",
                label: "Create missing services, teams and areas",
                hint: "Otherwise a row that names an unknown one is a fault.",
              },
            ]}
            values={createMissing ? ["yes"] : []}
            onChange={(values) => {
              setCreateMissing(values.length > 0);
              setStep({ kind: "choosing" });
            }}
          />
          <ButtonGroup>
            <Button busy={isWorking} secondary={isChecked} onClick={() => void send(true)}>
              Check the file
            </Button>
            {isChecked && <Button onClick={() => void send(false)}>Import</Button>}
          </ButtonGroup>
        </div>
      </div>
      {isWorking && <Working dryRun={step.dryRun} fileName={file?.name ?? ""} />}
      {step.kind === "done" && <ImportResultPanel dryRun={step.dryRun} result={step.result} />}
      {step.kind === "faulty" && <ImportErrors problem={step.problem} />}
    </Page>
  );
}

/** The problem when it is about rows of the file, which have their own shape. */
function rowProblem(error: unknown): ImportProblem | undefined {
  if (!(error instanceof ProblemError)) {
    return undefined;
  }
  const problem = error.problem as unknown as ImportProblem;
  return problem.errors?.some((each) => "line" in each) ? problem : undefined;
}

function summaryOf({ errorCount, errors }: ImportProblem): ErrorLine {
  const count = errorCount ?? errors?.length ?? 0;
  const faults = count === 1 ? "1 fault" : `${count.toLocaleString("en-GB")} faults`;
  return { text: `The file has ${faults}. Nothing was imported.`, fieldId: "faults" };
}
