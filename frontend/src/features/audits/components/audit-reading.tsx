import { useLocation } from "react-router";
import { CaseFacts } from "@/components/case-facts";
import { StatusTag } from "@/components/state-tags";
import { ActivityHistory } from "@/features/audits/components/activity-history";
import { JudgementReading } from "@/features/audits/components/judgement-reading";
import { standingOf } from "@/features/audits/components/standing";
import { ButtonLink } from "@/govuk/button";
import { InsetText, SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { Audit, Framework } from "@/lib/api-types";
import { judgedIn, OVERALL } from "@/lib/grades";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";

interface AuditReadingProps {
  audit: Audit;
  framework: Framework;
}

/** An audit that is no longer the reader's to write. */
export function AuditReading({ audit, framework }: AuditReadingProps) {
  return (
    <Page
      title={`Audit of ${audit.caseReference}`}
      caption={`${auditTypes[audit.type]} audit ${audit.reference}`}
      before={
        <>
          <BackLink to={paths.audits()}>All audits</BackLink>
          <JustDone audit={audit} />
        </>
      }
      underTitle={<StatusTag status={audit.status} />}
    >
      <p className="govuk-body lead">{standingOf(audit, framework)}</p>
      <NextStep audit={audit} />
      <CaseFacts audit={audit} framework={framework} />
      {audit.textWithheld && (
        <InsetText>You may see these grades, but not the text written about the case.</InsetText>
      )}
      {!audit.gradesWithheld &&
        judgedIn(framework, codesIn(audit)).map((judged) => (
          <JudgementReading key={judged.code} judged={judged} audit={audit} framework={framework} />
        ))}
      <ActivityHistory id={audit.id} />
    </Page>
  );
}

function codesIn(audit: Audit): string[] {
  const codes = new Set(audit.areas.map(({ area }) => area));
  for (const { area } of audit.moderation?.areas ?? []) {
    codes.add(area);
  }
  if (audit.overall !== null || audit.moderation?.overall != null) {
    codes.add(OVERALL);
  }
  return [...codes];
}

function NextStep({ audit }: { audit: Audit }) {
  const { allowedActions, id } = audit;
  if (allowedActions.includes("record_second_grades")) {
    return (
      <>
        <InsetText>
          The auditor’s grades are hidden until you have recorded your own, so that neither sways
          the other.
        </InsetText>
        <ButtonLink to={paths.secondCheck(id)}>Start second check</ButtonLink>
      </>
    );
  }
  return allowedActions.includes("moderate") ? (
    <ButtonLink to={paths.secondCheck(id)}>Continue second check</ButtonLink>
  ) : null;
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
  return state === "moderated" ? (
    <SuccessBanner heading="Second check finished. The grades count now." />
  ) : null;
}
