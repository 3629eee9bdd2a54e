import { useState } from "react";
import { Link, Navigate, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { NotFound } from "@/components/problem-content";
import { BlindGrading } from "@/features/moderation/components/blind-grading";
import { Settling } from "@/features/moderation/components/settling";
import { Page } from "@/govuk/page";
import { useAudit } from "@/lib/api/get-audit";
import { useForm } from "@/lib/api/get-form";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Form, Framework } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";
import { paths } from "@/lib/paths";

/** The second check: blind first, then the reveal. */
export function SecondCheckPage() {
  const { id = "" } = useParams();
  return (
    <Answer
      query={both(both(useAudit(id), useForm(id)), useFrameworks())}
      waiting="Loading the second check"
    >
      {([[audit, form], frameworks]) => {
        const framework = frameworkOf(frameworks, audit.value.framework);
        return framework === undefined ? (
          <NotFound />
        ) : (
          <SecondCheck key={id} audit={audit} form={form} framework={framework} />
        );
      }}
    </Answer>
  );
}

interface SecondCheckProps {
  audit: Versioned<Audit>;
  form: Form;
  framework: Framework;
}

function SecondCheck({ audit, form, framework }: SecondCheckProps) {
  const { allowedActions, status, id } = audit.value;
  const mayGrade = allowedActions.includes("record_second_grades");
  const maySettle = allowedActions.includes("moderate");
  const [hasBegun] = useState(mayGrade || maySettle);
  // Somebody else may have been quicker: what is written stays on the page with the reason.
  const isOvertaken = hasBegun && !maySettle && status === "submitted";
  if (mayGrade || isOvertaken) {
    return <BlindGrading audit={audit} form={form} framework={framework} />;
  }
  // Finishing turns the audit final while its page is still on the screen.
  if (maySettle || (hasBegun && status === "finalised")) {
    return <Settling audit={audit} framework={framework} />;
  }
  return status === "finalised" ? (
    <Navigate to={paths.audit(id)} replace />
  ) : (
    <NothingToDo audit={audit.value} />
  );
}

function NothingToDo({ audit }: { audit: Audit }) {
  return (
    <Page title={`Second check of ${audit.caseReference}`}>
      <p className="govuk-body">
        There is nothing for you to do here. Somebody else may be doing this second check, or it is
        not due yet.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to={paths.audit(audit.id)}>
          Go to the audit
        </Link>
      </p>
    </Page>
  );
}
