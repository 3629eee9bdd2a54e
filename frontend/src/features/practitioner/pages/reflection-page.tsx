import { type FormEvent, useState } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { CaseLine } from "@/components/case-facts";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { useReflect } from "@/features/practitioner/api/take-part";
import { OwnView } from "@/features/practitioner/components/own-view";
import { WhatAnAuditIs } from "@/features/practitioner/components/what-an-audit-is";
import { Button, LinkButton } from "@/govuk/button";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import { useAudit } from "@/lib/api/get-audit";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Audit, Framework } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { frameworkOf } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

/** As much as the API takes for a reflection. */
const LONGEST_REFLECTION = 20_000;

const questions: Readonly<Record<Audit["type"], { label: string; hint: string }>> = {
  case_file: {
    label: "How do you see the work with this child?",
    hint: "For example: what is better for the child now, what was hard, what you would do again and what you would do differently, what you needed and did not have. Leave out names.",
  },
  supervision: {
    label: "How do you see the supervision you had?",
    hint: "For example: what it helped you to think through, what was agreed and what came of it, what you needed and did not have. Leave out names.",
  },
};

/** The worker's own view, before they are shown the auditor's. */
export function ReflectionPage() {
  const { id = "" } = useParams();
  return (
    <Answer query={both(useAudit(id), useFrameworks())} waiting="Loading the audit">
      {([{ value: audit }, frameworks]) => {
        const framework = frameworkOf(frameworks, audit.framework);
        if (framework === undefined) {
          return <Navigate to={paths.audit(id)} replace />;
        }
        if (audit.allowedActions.includes("reflect")) {
          return <Reflection key={id} audit={audit} framework={framework} />;
        }
        return audit.practitioner.reflectedAt === null ? (
          <Navigate to={paths.audit(id)} replace />
        ) : (
          <Recorded audit={audit} framework={framework} />
        );
      }}
    </Answer>
  );
}

interface AuditProps {
  audit: Audit;
  framework: Framework;
}

function Reflection({ audit, framework }: AuditProps) {
  const before = audit.practitioner;
  const [reflection, setReflection] = useState(before.reflection ?? "");
  const [selfGrade, setSelfGrade] = useState(before.selfGrade);
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const recording = useReflect(audit.id);
  const navigate = useNavigate();
  const isTouched = reflection !== (before.reflection ?? "") || selfGrade !== before.selfGrade;
  const { dialog, letGo } = useAskBeforeLeaving(
    isTouched,
    "Record your view first. If you leave now, you will have to write it again.",
  );
  const messages = messagesByField(lines);

  const record = async (event: FormEvent) => {
    event.preventDefault();
    const faults =
      reflection.trim() === ""
        ? [{ text: "Enter how you see the work", fieldId: "reflection" }]
        : [];
    setLines(faults);
    if (faults.length > 0) {
      return;
    }
    try {
      const { value } = await recording.mutateAsync({ reflection, selfGrade });
      letGo();
      if (value.allowedActions.includes("respond")) {
        await navigate(paths.respond(audit.id), { state: "reflected" });
      } else {
        await navigate(paths.work(), { state: "reflected" });
      }
    } catch (error) {
      setLines(errorLines(error));
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Your own view of the work"
          caption={`Audit of ${audit.caseReference}`}
          errors={lines}
          before={<BackLink to={paths.work()}>My work</BackLink>}
          underTitle={
            <p className="govuk-body">
              <CaseLine audit={audit} framework={framework} />
            </p>
          }
        >
          <WhenShown audit={audit} />
          <WhatAnAuditIs type={audit.type} />
          <form noValidate onSubmit={(event) => void record(event)}>
            <Textarea
              id="reflection"
              label={questions[audit.type].label}
              labelSize="m"
              hint={questions[audit.type].hint}
              rows={10}
              most={LONGEST_REFLECTION}
              value={reflection}
              error={messages.reflection}
              onChange={setReflection}
            />
            <Radios
              id="selfGrade"
              label="If you were to grade the work as a whole (optional)"
              hint="The work, not yourself."
              small
              value={selfGrade}
              error={messages.selfGrade}
              choices={framework.grades.map(({ code, label }) => ({ value: code, label }))}
              onChange={setSelfGrade}
            />
            {selfGrade !== null && (
              <p className="govuk-body-s judgement__clear">
                <LinkButton onClick={() => setSelfGrade(null)}>Take back the grade</LinkButton>
              </p>
            )}
            <Button type="submit" busy={recording.isPending}>
              Record my view
            </Button>
          </form>
        </Page>
        {dialog}
      </div>
    </div>
  );
}

/** Why the auditor's view is not here yet, and when it will be. */
function WhenShown({ audit }: { audit: Audit }) {
  return (
    <InsetText>
      {audit.status === "finalised" ? (
        <>
          The audit is finished. It is shown to you as soon as you have recorded your view, so that
          your view is your own. After that your view stays as you wrote it.
        </>
      ) : (
        <>
          The auditor’s grades are not shown to you yet, so that your view is your own. You will be
          shown the whole audit once your view is recorded and the audit is final. Until then you
          can come back and change what you wrote.
        </>
      )}
    </InsetText>
  );
}

function Recorded({ audit, framework }: AuditProps) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Your own view of the work"
          caption={`Audit of ${audit.caseReference}`}
          before={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>}
        >
          <p className="govuk-body">
            You recorded this
            {audit.practitioner.reflectedAt === null
              ? ""
              : ` on ${momentInFull(audit.practitioner.reflectedAt)}`}
            . It stays as you wrote it.
          </p>
          <OwnView audit={audit} framework={framework} />
        </Page>
      </div>
    </div>
  );
}
