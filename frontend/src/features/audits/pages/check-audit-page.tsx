import { useState } from "react";
import { Link, Navigate, useNavigate } from "react-router";
import { CaseFacts } from "@/components/case-facts";
import { useSubmitAudit } from "@/features/audits/api/submit-audit";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { AuditFactsLink } from "@/features/audits/components/audit-facts-link";
import { AuditParts } from "@/features/audits/components/audit-parts";
import { DraftPage } from "@/features/audits/components/draft-page";
import { Warnings } from "@/features/audits/components/warnings";
import { linesOnForm, missingLines } from "@/features/audits/form/sections";
import { Button } from "@/govuk/button";
import { InsetText } from "@/govuk/notices";
import type { Audit } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, ProblemError } from "@/lib/problem";

/** The last look before an audit is handed in. */
export function CheckAuditPage() {
  const { audit, form, framework, draft } = useAuditOnPage();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const submission = useSubmitAudit();
  const navigate = useNavigate();
  const missing = missingLines(audit, form);

  const handIn = async () => {
    if (!(await draft.saver.saveNow())) {
      setLines([
        { text: "Your last changes are not saved yet. Wait until they are, then submit." },
      ]);
      return;
    }
    const { base } = draft.saver.snapshot();
    if (base.value.missing.length > 0) {
      setLines(missingLines(base.value, form));
      return;
    }
    try {
      await submission.mutateAsync(base);
      setDone(true);
      await navigate(paths.audit(audit.id), { state: "submitted" });
    } catch (error) {
      setLines(linesFor(error, audit));
    }
  };
  const linesFor = (error: unknown, of: Audit): ErrorLine[] =>
    error instanceof ProblemError && error.status === 412
      ? [
          {
            text: "This audit was changed somewhere else. Nothing is lost. Look through it again, then submit.",
          },
        ]
      : linesOnForm(error, of, form);
  const submit = async () => {
    setBusy(true);
    await handIn();
    setBusy(false);
  };

  const isUnderWay = isBusy || isDone;
  if (!audit.allowedActions.includes("submit") && !isUnderWay && !draft.saver.hasUnsaved) {
    return <Navigate to={paths.audit(audit.id)} replace />;
  }
  return (
    <DraftPage
      title="Check your answers"
      caption={`Audit of ${audit.caseReference}`}
      back={{ to: paths.audit(audit.id), label: "All sections" }}
      errors={lines}
      isUnderWay={isUnderWay}
    >
      {lines.length === 0 && <Missing lines={missing} />}
      <Warnings warnings={audit.warnings} />
      <h2 className="govuk-heading-m">The case</h2>
      <CaseFacts
        audit={audit}
        form={form}
        framework={framework}
        withAuditor={false}
        action={<AuditFactsLink audit={audit} />}
      />
      <AuditParts
        audit={audit}
        form={form}
        framework={framework}
        withEmpty
        changeLink={(code, label) => (
          <Link className="govuk-link" to={paths.auditSection(audit.id, code)}>
            Change<span className="govuk-visually-hidden"> {label}</span>
          </Link>
        )}
      />
      <h2 className="govuk-heading-m">Submit the audit</h2>
      <p className="govuk-body">
        Once it is submitted you can no longer change it. A second person may check it before its
        grades count.
      </p>
      <Button busy={isBusy} onClick={() => void submit()}>
        Submit audit
      </Button>
    </DraftPage>
  );
}

function Missing({ lines }: { lines: readonly ErrorLine[] }) {
  if (lines.length === 0) {
    return <p className="govuk-body lead">Nothing is missing.</p>;
  }
  return (
    <InsetText>
      <h2 className="govuk-heading-s" id="missing">
        Still missing before you can submit
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ text, href = "" }) => (
          <li key={`${href} ${text}`}>
            <Link className="govuk-link" to={href}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
