import { Link } from "react-router";
import { LONGEST_REASON, LONGEST_TEXT } from "@/components/judgement-fields";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import type { FeedbackValue, PractitionerValue } from "@/features/audits/draft/parts";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import { momentInFull } from "@/lib/dates";
import { feedbacks, involvements } from "@/lib/labels";
import { paths } from "@/lib/paths";

interface FieldsProps {
  messages: Readonly<Record<string, string>>;
}

/** The worker's part, and what the child and the family said. */
export function InvolvementFields({ messages }: FieldsProps) {
  const { settings } = useAuditOnPage().form;
  return (
    <>
      {settings.practitioner && <PractitionerFields messages={messages} />}
      {settings.family && (
        <>
          <FeedbackFields who="child" messages={messages} />
          <FeedbackFields who="family" messages={messages} />
        </>
      )}
    </>
  );
}

function PractitionerFields({ messages }: FieldsProps) {
  const { draft } = useAuditOnPage();
  const { involvement, reason } = draft.saver.part("practitioner");
  const asksWhy = (involvement !== null && involvement !== "took_part") || (reason ?? "") !== "";
  return (
    <section className="prompt" aria-labelledby="heading-practitioner">
      <h2 className="govuk-heading-m" id="heading-practitioner" tabIndex={-1}>
        The worker
      </h2>
      <p className="govuk-body">
        An audit done with the worker teaches more than one done about them.
      </p>
      <WorkerSoFar />
      <Radios
        id="practitioner-involvement"
        label="Was the audit done with the worker?"
        error={messages["practitioner-involvement"]}
        value={involvement}
        small
        choices={(["took_part", "invited", "not_involved"] as const).map((value) => ({
          value,
          label: involvements[value],
        }))}
        onChange={(value) =>
          draft.saver.change("practitioner", {
            involvement: value as PractitionerValue["involvement"],
          })
        }
      />
      {asksWhy && (
        <Textarea
          id="practitioner-reason"
          label="Why the worker did not take part"
          labelSize="s"
          rows={3}
          error={messages["practitioner-reason"]}
          most={LONGEST_REASON}
          value={reason ?? ""}
          onChange={(text) => draft.saver.change("practitioner", { reason: text })}
        />
      )}
    </section>
  );
}

/** How far the invitation and the worker's own reflection have come. */
function WorkerSoFar() {
  const { audit } = useAuditOnPage();
  const { invitedAt, reflectedAt, reflection } = audit.practitioner;
  const mayInvite = audit.allowedActions.includes("invite_practitioner");
  if (audit.worker === null) {
    return (
      <p className="govuk-body">
        No worker is named for this audit, so nobody can be invited in Plumbline.{" "}
        <Link className="govuk-link" to={paths.auditFacts(audit.id)}>
          Name the worker
        </Link>
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body">
        {audit.worker.name} {sofar(invitedAt, reflectedAt)}{" "}
        {mayInvite && (
          <Link className="govuk-link" to={paths.invitePractitioner(audit.id)}>
            Invite {audit.worker.name} to reflect
          </Link>
        )}
      </p>
      {reflection !== null && (
        <>
          <h3 className="govuk-heading-s">What {audit.worker.name} wrote</h3>
          <p className="govuk-body written">{reflection}</p>
        </>
      )}
    </>
  );
}

function sofar(invitedAt: string | null, reflectedAt: string | null): string {
  if (reflectedAt !== null) {
    return `wrote their own reflection on ${momentInFull(reflectedAt)}.`;
  }
  return invitedAt === null
    ? "has not been invited in Plumbline yet."
    : `was invited on ${momentInFull(invitedAt)} and has not written a reflection yet.`;
}

function FeedbackFields({ who, messages }: FieldsProps & { who: "child" | "family" }) {
  const { saver } = useAuditOnPage().draft;
  const key = `familyFeedback/${who}` as const;
  const { status, words, reason } = saver.part(key);
  const id = `familyFeedback-${who}`;
  const isChild = who === "child";
  return (
    <section className="prompt" aria-labelledby={`heading-${who}`}>
      <h2 className="govuk-heading-m" id={`heading-${who}`} tabIndex={-1}>
        {isChild ? "The child" : "The family"}
      </h2>
      <Radios
        id={`${id}-status`}
        label={
          isChild
            ? "Did you ask the child what they think of the help they get?"
            : "Did you ask the family what they think of the help they get?"
        }
        error={messages[`${id}-status`]}
        value={status}
        small
        choices={(["given", "sought", "declined", "not_appropriate"] as const).map((value) => ({
          value,
          label: feedbacks[value],
        }))}
        onChange={(value) => saver.change(key, { status: value as FeedbackValue["status"] })}
      />
      {(status === "given" || (words ?? "") !== "") && (
        <Textarea
          id={`${id}-words`}
          label={isChild ? "What the child said" : "What the family said"}
          labelSize="s"
          hint="In their words. Put [square brackets] in place of names and of anything else that shows who somebody is."
          error={messages[`${id}-words`]}
          most={LONGEST_TEXT}
          value={words ?? ""}
          onChange={(text) => saver.change(key, { words: text })}
        />
      )}
      {(status === "not_appropriate" || (reason ?? "") !== "") && (
        <Textarea
          id={`${id}-reason`}
          label={
            isChild
              ? "Why it was not appropriate to ask the child"
              : "Why it was not appropriate to ask the family"
          }
          labelSize="s"
          rows={3}
          error={messages[`${id}-reason`]}
          most={LONGEST_REASON}
          value={reason ?? ""}
          onChange={(text) => saver.change(key, { reason: text })}
        />
      )}
    </section>
  );
}
