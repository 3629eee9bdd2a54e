import { useParams } from "react-router";
import { Answer } from "@/components/answer";
import { CaseFacts } from "@/components/case-facts";
import { PrintFrame } from "@/components/print-frame";
import { useEarlierVersion } from "@/features/audits/api/get-earlier-version";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { AuditParts } from "@/features/audits/components/audit-parts";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { momentInFull } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** An audit as it counted until it was reopened. */
export function EarlierVersionPage() {
  const { number = "" } = useParams();
  const { audit, form, framework } = useAuditOnPage();
  return (
    <Answer query={useEarlierVersion(audit.id, Number(number))} waiting="Loading the version">
      {(version) => {
        const title = `Audit of ${version.audit.caseReference}, version ${version.number}`;
        return (
          <PrintFrame title={title} asAt={version.finalisedAt}>
            <Page
              title={title}
              caption={audit.reference}
              before={<BackLink to={paths.auditHistory(audit.id)}>Back to the history</BackLink>}
            >
              <InsetText>
                This is the audit as it counted from {momentInFull(version.finalisedAt)} until it
                was reopened on {momentInFull(version.replacedAt)}. It counts no more.
              </InsetText>
              <CaseFacts audit={version.audit} form={form} framework={framework} />
              <AuditParts audit={version.audit} form={form} framework={framework} />
            </Page>
          </PrintFrame>
        );
      }}
    </Answer>
  );
}
