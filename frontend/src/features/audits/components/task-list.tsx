import { Fragment } from "react";
import { CaseLine } from "@/components/case-facts";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { AuditFactsLink } from "@/features/audits/components/audit-facts-link";
import { CaseReason } from "@/features/audits/components/case-reason";
import { DraftPage } from "@/features/audits/components/draft-page";
import { PreviousAudit } from "@/features/audits/components/previous-audit";
import { ReturnedNotice } from "@/features/audits/components/returned-notice";
import { Warnings } from "@/features/audits/components/warnings";
import { returnNoteOn } from "@/features/audits/form/sections";
import { ButtonLink } from "@/govuk/button";
import { Details } from "@/govuk/details";
import { InsetText } from "@/govuk/notices";
import { Tag } from "@/govuk/tag";
import { type Task, TaskList as Tasks } from "@/govuk/task-list";
import type { AnsweredNote, Audit } from "@/lib/api-types";
import { dateInWords, dueInWords, momentInFull } from "@/lib/dates";
import { auditTypes, progressInWords, sectionStates } from "@/lib/labels";
import { paths } from "@/lib/paths";

/** The sections of a draft with how far each has come: where writing starts and ends. */
export function TaskList() {
  const { audit, form } = useAuditOnPage();
  const ofTool = new Set(form.sections.map(({ code }) => code));
  const asked = audit.sections.filter(({ code }) => ofTool.has(code));
  const ownSections = audit.sections.filter(({ code }) => !ofTool.has(code));
  return (
    <DraftPage
      title={`Audit of ${audit.caseReference}`}
      caption={captionOf(audit)}
      back={{ to: paths.work(), label: "My work" }}
      underTitle={<UnderTitle />}
      aside={<PreviousAudit />}
    >
      <ReturnedNotice />
      <ConcernsRaised audit={audit} />
      <Warnings warnings={audit.warnings} />
      <h2 className="govuk-heading-m">What the case shows</h2>
      <Tasks idPrefix="asked" tasks={asked.map((section) => taskOf(audit, section))} />
      {ownSections.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Bringing it together</h2>
          <Tasks idPrefix="own" tasks={ownSections.map((section) => taskOf(audit, section))} />
        </>
      )}
      <h2 className="govuk-heading-m">Hand it in</h2>
      <p className="govuk-body">
        {progressInWords(audit.progress)}. {stillMissing(audit.missing.length)}
      </p>
      <ButtonLink to={paths.checkAudit(audit.id)} secondary={audit.missing.length > 0}>
        Check your answers
      </ButtonLink>
      {form.purpose && (
        <Details summary="About this audit tool">
          <p className="govuk-body">{form.purpose}</p>
          {form.tool && (
            <p className="govuk-body">
              {form.tool.label}, version {form.tool.version}
            </p>
          )}
        </Details>
      )}
    </DraftPage>
  );
}

function captionOf(audit: Audit): string {
  const name = audit.tool?.label ?? `${auditTypes[audit.type]} audit`;
  return `${name} ${audit.reference}`;
}

function UnderTitle() {
  const { audit, form, framework } = useAuditOnPage();
  return (
    <>
      <p className="govuk-body">
        {form.population && <>{form.population.label} · </>}
        <CaseLine audit={audit} framework={framework} /> <AuditFactsLink audit={audit} />
      </p>
      <p className="govuk-body">
        {audit.dueOn && (
          <>
            <strong>{dueInWords(audit.dueOn)}</strong> ({dateInWords(audit.dueOn)}).{" "}
          </>
        )}
        Take the sections in any order. What you type is saved as you go. Leave out names.
      </p>
    </>
  );
}

function taskOf(audit: Audit, { code, label, state, missing }: Audit["sections"][number]): Task {
  const note = returnNoteOn(audit, code);
  const hint = [
    note === undefined ? "" : noteInWords(note),
    state === "in_progress" && missing > 0 ? `${missing} to add` : "",
  ].filter(Boolean);
  return {
    key: code,
    label,
    to: paths.auditSection(audit.id, code),
    ...(hint.length > 0 ? { hint: hint.join(" · ") } : {}),
    status:
      state === "complete" ? (
        sectionStates.complete
      ) : (
        <Tag tone={state === "in_progress" ? "teal" : "grey"}>{sectionStates[state]}</Tag>
      ),
  };
}

function noteInWords({ answer }: AnsweredNote): string {
  return answer === null ? "Returned with a note to answer" : "Returned with a note, answered";
}

function stillMissing(count: number): string {
  if (count === 0) {
    return "Nothing is missing.";
  }
  return `${count} ${count === 1 ? "thing is" : "things are"} still missing.`;
}

/** That a concern was raised stays in view; it is never taken back. */
function ConcernsRaised({ audit: { concerns } }: { audit: Audit }) {
  if (concerns.length === 0) {
    return null;
  }
  return (
    <InsetText>
      {concerns.map(({ id, raisedAt, acknowledgedAt, acknowledgedBy, acknowledgement }) => (
        <Fragment key={id}>
          <p className="govuk-body">
            You raised a safety concern on {momentInFull(raisedAt)}.{" "}
            {acknowledgedAt === null
              ? "It has not been taken up yet."
              : `${acknowledgedBy ?? "Somebody"} took it up on ${momentInFull(acknowledgedAt)}.`}
          </p>
          <CaseReason words={acknowledgement} />
        </Fragment>
      ))}
    </InsetText>
  );
}
