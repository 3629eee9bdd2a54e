import { Link, useLocation } from "react-router";
import { CaseFacts } from "@/components/case-facts";
import { LifeActions } from "@/components/life-actions";
import { PrintFrame } from "@/components/print-frame";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { AuditParts } from "@/features/audits/components/audit-parts";
import { ConcernsReading } from "@/features/audits/components/concerns-reading";
import { Decisions } from "@/features/audits/components/decisions";
import { SecondCheckReading } from "@/features/audits/components/second-check-reading";
import { standingOf } from "@/features/audits/components/standing";
import { Statuses } from "@/features/audits/components/statuses";
import { sectionName } from "@/features/audits/form/sections";
import { ButtonLink, LinkButton } from "@/govuk/button";
import { InsetText, SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { Audit } from "@/lib/api-types";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";

/** An audit that is no longer the reader's to write. */
export function AuditReading() {
  const { audit, form, framework } = useAuditOnPage();
  const title = `Audit of ${audit.caseReference}`;
  return (
    <PrintFrame title={`${title}, ${audit.reference}`} asAt={audit.updatedAt}>
      <Page
        title={title}
        caption={`${audit.tool?.label ?? `${auditTypes[audit.type]} audit`} ${audit.reference}`}
        before={
          <>
            <BackLink to={paths.audits()}>All audits</BackLink>
            <JustDone audit={audit} />
          </>
        }
      >
        <p className="govuk-body lead">{standingOf(audit, framework)}</p>
        <Statuses audit={audit} />
        <NextStep audit={audit} />
        <LifeActions audit={audit} />
        <ConcernsReading audit={audit} />
        <h2 className="govuk-heading-m">The case</h2>
        <CaseFacts audit={audit} form={form} framework={framework} />
        {audit.textWithheld && (
          <InsetText>You may see these grades, but not the text written about the case.</InsetText>
        )}
        <AuditParts audit={audit} form={form} framework={framework} />
        <SecondCheckReading audit={audit} framework={framework} />
        <Decisions audit={audit} label={(code) => sectionName(form, code)} />
        <p className="govuk-body no-print">
          {!audit.gradesWithheld && !audit.textWithheld && (
            <Link className="govuk-link" to={paths.auditHistory(audit.id)}>
              History of this audit
            </Link>
          )}{" "}
          <LinkButton onClick={() => window.print()}>Print this audit</LinkButton>
        </p>
      </Page>
    </PrintFrame>
  );
}

function NextStep({ audit }: { audit: Audit }) {
  const { allowedActions, id } = audit;
  if (allowedActions.includes("record_second_grades")) {
    return (
      <>
        {audit.gradesWithheld && (
          <InsetText>
            The auditor’s grades are hidden until you have recorded your own, so that neither sways
            the other.
          </InsetText>
        )}
        <ButtonLink to={paths.secondCheck(id)}>Start second check</ButtonLink>
      </>
    );
  }
  if (!allowedActions.includes("moderate")) {
    return null;
  }
  const isThird = audit.moderationStatus === "third_opinion";
  return (
    <ButtonLink to={paths.secondCheck(id)}>
      {isThird ? "Give a third opinion" : "Continue second check"}
    </ButtonLink>
  );
}

/** Says once, right after it was done, what came of it. */
function JustDone({ audit }: { audit: Audit }) {
  const state: unknown = useLocation().state;
  if (state === "submitted") {
    return audit.status === "finalised" ? (
      <SuccessBanner heading="Audit submitted. Its grades count now." />
    ) : (
      <SuccessBanner heading="Audit submitted. A second person will check it before its grades count." />
    );
  }
  if (state === "third_opinion_asked") {
    return (
      <SuccessBanner heading="A third opinion is asked for. Somebody who is neither of you settles the grades." />
    );
  }
  return state === "moderated" ? (
    <SuccessBanner heading="Second check finished. The grades count now." />
  ) : null;
}
