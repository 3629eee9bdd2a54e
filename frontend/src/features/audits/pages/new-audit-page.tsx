import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { Answer, both } from "@/components/answer";
import { useCreateAudit } from "@/features/audits/api/create-audit";
import { AllocationFields } from "@/features/audits/components/allocation-fields";
import { FactsFields } from "@/features/audits/components/facts-fields";
import {
  auditDate,
  type Facts,
  frameworksFor,
  missingFacts,
  partsOf,
} from "@/features/audits/components/facts-form";
import { Button } from "@/govuk/button";
import type { DateParts } from "@/govuk/date-input";
import { Page } from "@/govuk/page";
import { Radios } from "@/govuk/radios";
import { Select } from "@/govuk/select";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { hasRole, useMe } from "@/lib/api/me";
import type { AuditType, CreateAuditRequest, Framework, Me } from "@/lib/api-types";
import { isoFromParts, todayInLondon } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

export function NewAuditPage() {
  return (
    <Answer query={both(useMe(), useFrameworks())} waiting="Loading the form">
      {([me, frameworks]) => <NewAudit me={me} frameworks={frameworks} />}
    </Answer>
  );
}

interface Allocation {
  auditor: string;
  dueOn: DateParts;
}

function NewAudit({ me, frameworks }: { me: Me; frameworks: readonly Framework[] }) {
  const today = todayInLondon();
  const forOthers = !hasRole(me, "auditor");
  const [type, setType] = useState<AuditType | null>(null);
  const [framework, setFramework] = useState("");
  const [facts, setFacts] = useState<Facts>({
    caseReference: "",
    auditedOn: partsOf(today),
    team: "",
    sampling: null,
  });
  const [allocation, setAllocation] = useState<Allocation>({
    auditor: "",
    dueOn: { day: "", month: "", year: "" },
  });
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const creation = useCreateAudit();
  const navigate = useNavigate();
  const messages = messagesByField(lines);
  const offered = frameworksFor(frameworks, type, auditDate(facts) ?? today);
  // The person's own choice holds for as long as it fits the type and the date.
  const chosen = offered.find(({ code }) => code === framework) ?? offered[0];

  const start = async (event: FormEvent) => {
    event.preventDefault();
    const faults = [
      ...(type === null ? [{ text: "Select what is audited", fieldId: "type" }] : []),
      ...missingFacts(facts, today),
      ...(forOthers ? missingAllocation(allocation) : []),
    ];
    const date = auditDate(facts);
    const { sampling, team } = facts;
    setLines(faults);
    if (faults.length > 0 || type === null || date === undefined || sampling === null || !chosen) {
      return;
    }
    const request: CreateAuditRequest = {
      type,
      team,
      sampling,
      auditedOn: date,
      framework: chosen.code,
      caseReference: facts.caseReference.trim(),
      ...(forOthers ? allocated(allocation) : {}),
    };
    try {
      const created = await creation.mutateAsync(request);
      await navigate(forOthers ? paths.audits() : paths.audit(created.value.id));
    } catch (error) {
      setLines(errorLines(error));
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page title={forOthers ? "Give an audit to an auditor" : "Start an audit"} errors={lines}>
          <form noValidate onSubmit={(event) => void start(event)}>
            <Radios
              id="type"
              label="What is audited?"
              value={type}
              error={messages.type}
              choices={[
                {
                  value: "case_file",
                  label: auditTypes.case_file,
                  hint: "The work with a child, as the file shows it",
                },
                {
                  value: "supervision",
                  label: auditTypes.supervision,
                  hint: "The supervision of the worker on a case",
                },
              ]}
              onChange={(value) => setType(value as AuditType)}
            />
            <FactsFields facts={facts} messages={messages} onChange={setFacts} />
            {type !== null && (
              <Select
                id="framework"
                label="Framework"
                labelSize="s"
                hint={chosen?.description ?? "No framework was in force on this date."}
                value={chosen?.code ?? ""}
                error={messages.framework}
                onChange={setFramework}
              >
                {offered.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
            {forOthers && (
              <AllocationFields value={allocation} messages={messages} onChange={setAllocation} />
            )}
            <Button type="submit" busy={creation.isPending}>
              {forOthers ? "Give the audit" : "Start the audit"}
            </Button>
          </form>
        </Page>
      </div>
    </div>
  );
}

function missingAllocation({ auditor, dueOn: { day, month, year } }: Allocation): ErrorLine[] {
  const isDated = `${day}${month}${year}`.trim() !== "";
  return [
    ...(auditor.trim() === ""
      ? [{ text: "Enter the auditor’s user name", fieldId: "auditor" }]
      : []),
    ...(isDated && isoFromParts(day, month, year) === undefined
      ? [{ text: "Enter the day it is due, for example 27 3 2026", fieldId: "dueOn" }]
      : []),
  ];
}

function allocated({ auditor, dueOn: { day, month, year } }: Allocation) {
  const dueOn = isoFromParts(day, month, year);
  return { auditor: auditor.trim(), ...(dueOn === undefined ? {} : { dueOn }) };
}
