import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { Answer } from "@/components/answer";
import { keepToolVersion, publishTool } from "@/features/tools/api/change-tool";
import { useToolDifferences } from "@/features/tools/api/preview-tool";
import { DifferenceList } from "@/features/tools/components/difference-list";
import { FaultList } from "@/features/tools/components/fault-list";
import { WithVersion } from "@/features/tools/components/version-page";
import { faultLine } from "@/features/tools/places";
import { Button, ButtonGroup, ButtonLink } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { Textarea } from "@/govuk/textarea";
import { queryKeys } from "@/lib/api/query-keys";
import type { Versioned } from "@/lib/api-client";
import type { ToolVersion } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField, ProblemError } from "@/lib/problem";

/** Publishes a draft: what is different, what stands in the way, what it means for the figures. */
export function PublicationPage() {
  return (
    <WithVersion>
      {(version) =>
        version.value.allowedActions.includes("publish") ? (
          <Publication version={version} />
        ) : (
          <Navigate
            to={paths.toolVersion(version.value.code, version.value.number)}
            replace
            state={version.value.status === "published" ? "published" : undefined}
          />
        )
      }
    </WithVersion>
  );
}

function Publication({ version }: { version: Versioned<ToolVersion> }) {
  const { code, number, label, faults } = version.value;
  const [note, setNote] = useState("");
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const isFirst = number === 1;

  const publish = async (event: FormEvent) => {
    event.preventDefault();
    if (!isFirst && note.trim() === "") {
      setLines([
        { text: "Enter whether figures can be compared, and why", fieldId: "comparabilityNote" },
      ]);
      return;
    }
    setBusy(true);
    setLines([]);
    try {
      const published = await publishTool(version, note.trim() === "" ? null : note);
      await navigate(paths.toolVersion(code, number), { state: "published" });
      keepToolVersion(client, published);
      await client.invalidateQueries({ queryKey: queryKeys.tool(code) });
    } catch (error) {
      setBusy(false);
      setLines(linesOf(error, version.value));
      await client.invalidateQueries({ queryKey: queryKeys.toolVersion(code, number) });
    }
  };

  return (
    <Page
      title={`Publish version ${number}`}
      caption={label}
      errors={lines}
      before={<BackLink to={paths.toolVersion(code, number)}>Back to version {number}</BackLink>}
    >
      <div className="reading-width">
        <p className="govuk-body">
          From then on new audits are begun with it, and it <strong>cannot be changed</strong>.
          {!isFirst && " The version published before is retired; audits begun with it stay on it."}
        </p>
        <FaultList
          version={version.value}
          heading="It cannot be published yet. Put these right first"
        />
      </div>
      {faults.length > 0 ? (
        <ButtonGroup>
          <ButtonLink to={paths.editTool(code, number)}>Edit the draft</ButtonLink>
        </ButtonGroup>
      ) : (
        <form className="reading-width" noValidate onSubmit={(event) => void publish(event)}>
          <Textarea
            id="comparabilityNote"
            label={
              isFirst
                ? "A note for those who read the figures (optional)"
                : "Can its figures be set beside those of the version before, and why?"
            }
            labelSize="s"
            hint="Such as: Yes, only the guidance was made plainer. Or: Not for safety, since the descriptors ask for more."
            rows={4}
            most={4000}
            value={note}
            error={messagesByField(lines).comparabilityNote}
            onChange={setNote}
          />
          <Button type="submit" busy={isBusy}>
            Publish version {number}
          </Button>
        </form>
      )}
      <Changes code={code} number={number} />
    </Page>
  );
}

function Changes({ code, number }: { code: string; number: number }) {
  return (
    <section aria-labelledby="changes-heading">
      <h2 className="govuk-heading-m" id="changes-heading">
        What changes
      </h2>
      <Answer
        query={useToolDifferences(code, number, undefined)}
        waiting="Comparing with the version before"
        isPart
      >
        {(found) => <DifferenceList differences={found} />}
      </Answer>
    </section>
  );
}

/** Faults of the draft lead to their fields in the editor; the note's own stays on this page. */
function linesOf(error: unknown, version: ToolVersion): ErrorLine[] {
  const faults = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return faults.length === 0
    ? errorLines(error)
    : faults.map((fault) =>
        fault.pointer === "#/comparabilityNote"
          ? { text: fault.detail, fieldId: "comparabilityNote" }
          : faultLine(version, fault),
      );
}
