import { useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { NotFound } from "@/components/problem-content";
import { AuditForm } from "@/features/audits/components/audit-form";
import { AuditReading } from "@/features/audits/components/audit-reading";
import { useAudit } from "@/lib/api/get-audit";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { frameworkOf } from "@/lib/grades";

/** An audit: its form for whoever may still write it, otherwise what was judged. */
export function AuditPage() {
  const { id = "" } = useParams();
  return (
    <Answer query={both(useAudit(id), useFrameworks())} waiting="Loading the audit">
      {([audit, frameworks]) => {
        const framework = frameworkOf(frameworks, audit.value.framework);
        if (framework === undefined) {
          return <NotFound />;
        }
        return audit.value.allowedActions.includes("edit") ? (
          <AuditForm key={id} audit={audit} framework={framework} />
        ) : (
          <AuditReading audit={audit.value} framework={framework} />
        );
      }}
    </Answer>
  );
}
