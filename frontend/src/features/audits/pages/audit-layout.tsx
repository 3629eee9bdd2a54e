import { Outlet, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { NotFound } from "@/components/problem-content";
import type { AuditOnPage } from "@/features/audits/audit-on-page";
import { useDraft } from "@/features/audits/draft/use-draft";
import { useAudit } from "@/lib/api/get-audit";
import { useForm } from "@/lib/api/get-form";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Form, Framework } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";

/** Stands around all pages of one audit, so that its draft lives on from page to page. */
export function AuditLayout() {
  const { id = "" } = useParams();
  return (
    <Answer
      query={both(both(useAudit(id), useForm(id)), useFrameworks())}
      waiting="Loading the audit"
    >
      {([[audit, form], frameworks]) => {
        const framework = frameworkOf(frameworks, audit.value.framework);
        return framework === undefined ? (
          <NotFound />
        ) : (
          <AuditPages key={id} audit={audit} form={form} framework={framework} />
        );
      }}
    </Answer>
  );
}

interface AuditPagesProps {
  audit: Versioned<Audit>;
  form: Form;
  framework: Framework;
}

function AuditPages({ audit, form, framework }: AuditPagesProps) {
  const draft = useDraft(audit);
  const onPage: AuditOnPage = { audit: draft.snapshot.base.value, form, framework, draft };
  return <Outlet context={onPage} />;
}
