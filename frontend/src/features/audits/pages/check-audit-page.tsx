import { useState } from "react";
import { Link, Navigate, useNavigate, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { CaseFacts } from "@/components/case-facts";
import { GradeTag } from "@/components/grade-tag";
import { NotFound } from "@/components/problem-content";
import { useSubmitAudit } from "@/features/audits/api/submit-audit";
import { AuditFactsLink } from "@/features/audits/components/audit-facts-link";
import { Button } from "@/govuk/button";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { SummaryList } from "@/govuk/summary-list";
import { useAudit } from "@/lib/api/get-audit";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Framework } from "@/lib/api-types";
import { fieldIn, frameworkOf, type Judged, judgedOn, judgementIn } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, fieldIdOf, ProblemError } from "@/lib/problem";

/** The last look before an audit is handed in. */
export function CheckAuditPage() {
  const { id = "" } = useParams();
  return (
    <Answer query={both(useAudit(id), useFrameworks())} waiting="Loading your answers">
      {([audit, frameworks]) => {
        const framework = frameworkOf(frameworks, audit.value.framework);
        if (framework === undefined) {
          return <NotFound />;
        }
        return <CheckAnswers audit={audit} framework={framework} />;
      }}
    </Answer>
  );
}

function CheckAnswers({ audit, framework }: { audit: Versioned<Audit>; framework: Framework }) {
  const { value } = audit;
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const submission = useSubmitAudit();
  const navigate = useNavigate();

  const submit = async () => {
    if (value.missing.length > 0) {
      setLines(linesOnForm(value, framework));
      return;
    }
    try {
      await submission.mutateAsync(audit);
      await navigate(paths.audit(value.id), { state: "submitted" });
    } catch (error) {
      setLines(linesFor(error, value));
    }
  };

  const isUnderWay = submission.isPending || submission.isSuccess;
  if (!value.allowedActions.includes("submit") && !isUnderWay) {
    return <Navigate to={paths.audit(value.id)} replace />;
  }
  return (
    <Page
      title="Check your answers"
      caption={`Audit of ${value.caseReference}`}
      errors={lines}
      before={<BackLink to={paths.audit(value.id)}>Back to the audit</BackLink>}
    >
      {value.missing.length > 0 && lines.length === 0 && (
        <Missing audit={value} framework={framework} />
      )}
      <h2 className="govuk-heading-m">The case</h2>
      <CaseFacts
        audit={value}
        framework={framework}
        withAuditor={false}
        action={<AuditFactsLink audit={value} />}
      />
      <h2 className="govuk-heading-m">Your judgements</h2>
      <SummaryList
        rows={judgedOn(framework, value.auditedOn).map((judged) => rowOf(value, framework, judged))}
      />
      <h2 className="govuk-heading-m">Submit the audit</h2>
      <p className="govuk-body">
        Once it is submitted you can no longer change it. A second person may check it before its
        grades count.
      </p>
      <Button busy={submission.isPending} onClick={() => void submit()}>
        Submit audit
      </Button>
    </Page>
  );
}

function Missing({ audit, framework }: { audit: Audit; framework: Framework }) {
  return (
    <InsetText>
      <p className="govuk-body">Still missing before you can submit:</p>
      <ul className="govuk-list govuk-list--bullet">
        {linesOnForm(audit, framework).map(({ text, href }) => (
          <li key={text}>
            <Link className="govuk-link" to={href ?? paths.audit(audit.id)}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function rowOf(audit: Audit, framework: Framework, { code, label }: Judged) {
  const { grade, rationale } = judgementIn(audit, code);
  const isEmpty = grade === null && rationale === null;
  return {
    key: label,
    value: isEmpty ? (
      <span className="not-graded">Not judged</span>
    ) : (
      <>
        <p className="govuk-body">
          <GradeTag framework={framework} code={grade} full />
        </p>
        <p className="govuk-body written">{rationale ?? "No reason written"}</p>
      </>
    ),
    action: (
      <Link className="govuk-link" to={paths.audit(audit.id, fieldIn(code, "grade"))}>
        {isEmpty ? "Add" : "Change"}
        <span className="govuk-visually-hidden"> {label}</span>
      </Link>
    ),
  };
}

/** What is missing, each linked to its field on the form. */
function linesOnForm(audit: Audit, framework: Framework): ErrorLine[] {
  const first = judgedOn(framework, audit.auditedOn)[0];
  return audit.missing.map(({ pointer, detail }) => {
    // "Grade at least one area" names no single field; the first is where one would begin.
    const isWhole = pointer === "#/areas" && first !== undefined;
    const field = isWhole ? fieldIn(first.code, "grade") : fieldIdOf(pointer);
    return { text: detail, href: paths.audit(audit.id, field) };
  });
}

function linesFor(error: unknown, audit: Audit): ErrorLine[] {
  if (error instanceof ProblemError && error.status === 412) {
    return [
      {
        text: "This audit was changed somewhere else. Nothing is lost. Look through it again, then submit.",
        href: paths.audit(audit.id),
      },
    ];
  }
  return errorLines(error).map(({ text, fieldId }) =>
    fieldId === undefined ? { text } : { text, href: paths.audit(audit.id, fieldId) },
  );
}
