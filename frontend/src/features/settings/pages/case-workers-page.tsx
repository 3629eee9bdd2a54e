import { type FormEvent, useState } from "react";
import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { useCaseWorkers } from "@/features/settings/api/case-workers";
import { AddCaseWorker } from "@/features/settings/components/add-case-worker";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { Table } from "@/govuk/table";
import { TextInput } from "@/govuk/text-input";
import type { CaseWorker } from "@/lib/api-types";
import { dateShort } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { type ErrorLine, messagesByField } from "@/lib/problem";

const REFERENCE = /^(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9./_-]{1,39}$/;

/** Who is known to have worked on a case, on which conflicts of interest rest. */
export function CaseWorkersPage() {
  const [params, setParams] = useSearchParams();
  const given = params.get("case") ?? "";
  const asked = REFERENCE.test(given) ? given : "";
  const [typed, setTyped] = useState(asked);
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);

  const look = (event: FormEvent) => {
    event.preventDefault();
    const reference = typed.trim();
    const isRight = REFERENCE.test(reference);
    setLines(
      isRight ? [] : [{ text: "Enter a case reference, such as C12345", fieldId: "caseReference" }],
    );
    if (isRight) {
      setParams({ case: reference });
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Who has worked on a case"
          errors={lines}
          before={<BackLink to={paths.settings()}>Settings</BackLink>}
        >
          <form noValidate onSubmit={look}>
            <TextInput
              id="caseReference"
              label="Case reference"
              labelSize="s"
              width="20"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              error={messagesByField(lines).caseReference}
              onChange={setTyped}
            />
            <Button type="submit">Look up</Button>
          </form>
          {asked !== "" && (
            <Known key={asked} caseReference={asked} onFaults={setLines} lines={lines} />
          )}
        </Page>
      </div>
    </div>
  );
}

interface KnownProps {
  caseReference: string;
  lines: readonly ErrorLine[];
  onFaults: (lines: readonly ErrorLine[]) => void;
}

function Known({ caseReference, lines, onFaults }: KnownProps) {
  return (
    <>
      <Answer query={useCaseWorkers(caseReference)} waiting="Looking up the case" isPart>
        {(workers) =>
          workers.length === 0 ? (
            <p className="govuk-body">Nobody is known to have worked on case {caseReference}.</p>
          ) : (
            <WorkerTable caseReference={caseReference} workers={workers} />
          )
        }
      </Answer>
      <AddCaseWorker caseReference={caseReference} lines={lines} onFaults={onFaults} />
    </>
  );
}

function WorkerTable({
  caseReference,
  workers,
}: {
  caseReference: string;
  workers: readonly CaseWorker[];
}) {
  return (
    <Table
      caption={`Known to have worked on case ${caseReference}`}
      stacks
      rows={workers}
      keyOf={({ worker, from }) => `${worker.username} ${from}`}
      columns={[
        {
          name: "Worker",
          heading: "Worker",
          isRowHeading: true,
          cell: ({ worker }) => worker.name,
        },
        { name: "From", heading: "From", cell: ({ from }) => dateShort(from) },
        {
          name: "To",
          heading: "To",
          cell: ({ to }) => (to === null ? "Still working on it" : dateShort(to)),
        },
      ]}
    />
  );
}
