import { useState } from "react";
import { Link, Navigate, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { NotFound } from "@/components/problem-content";
import { BlindGrading } from "@/features/moderation/components/blind-grading";
import { Settling } from "@/features/moderation/components/settling";
import { ThirdSettling } from "@/features/moderation/components/third-settling";
import { Page } from "@/govuk/page";
import { useAudit } from "@/lib/api/get-audit";
import { useForm } from "@/lib/api/get-form";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Form, Framework } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";
import { paths } from "@/lib/paths";

/** The second check: the moderator's own grades first, then the reveal, or a third opinion. */
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

type Stage = "grading" | "settling" | "third";

function SecondCheck(props: SecondCheckProps) {
  const { value } = props.audit;
  const now = stageOf(value);
  const [last, setLast] = useState(now);
  if (now !== undefined && now !== last) {
    setLast(now);
  }
  // Once begun the page stays: with what was just done until it leads on, or, where somebody else
  // was quicker, with what is written and the reason.
  switch (now ?? last) {
    case "grading":
      return <BlindGrading {...props} />;
    case "settling":
      return <Settling {...props} />;
    case "third":
      return <ThirdSettling {...props} />;
    default:
      return value.moderationStatus === "decided" ? (
        <Navigate to={paths.audit(value.id)} replace />
      ) : (
        <NothingToDo audit={value} />
      );
  }
}

/** What the reader can do for the check now; undefined for nothing. */
function stageOf({ allowedActions, moderationStatus }: Audit): Stage | undefined {
  if (allowedActions.includes("record_second_grades")) {
    return "grading";
  }
  if (!allowedActions.includes("moderate")) {
    return undefined;
  }
  return moderationStatus === "third_opinion" ? "third" : "settling";
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
