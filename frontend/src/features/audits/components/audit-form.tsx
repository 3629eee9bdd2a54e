import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { CaseLine } from "@/components/case-facts";
import { JudgementFields } from "@/components/judgement-fields";
import { AuditFactsLink } from "@/features/audits/components/audit-facts-link";
import { ClashPanel } from "@/features/audits/components/clash-panel";
import { FormContents } from "@/features/audits/components/form-contents";
import { LeaveGuard } from "@/features/audits/components/leave-guard";
import { SaveLine } from "@/features/audits/components/save-line";
import { type Draft, useDraft } from "@/features/audits/draft/use-draft";
import { Button } from "@/govuk/button";
import { goToField } from "@/govuk/go-to-field";
import { Page } from "@/govuk/page";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Framework } from "@/lib/api-types";
import { dueInWords } from "@/lib/dates";
import { type Judged, judgedOn } from "@/lib/grades";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { errorLines, messagesByField, type ProblemError } from "@/lib/problem";

interface AuditFormProps {
  audit: Versioned<Audit>;
  framework: Framework;
}

/** A draft being written: one judgement after the other, saved as it is typed. */
export function AuditForm({ audit: opened, framework }: AuditFormProps) {
  const draft = useDraft(opened);
  const { saver, snapshot } = draft;
  const audit = snapshot.base.value;
  const judged = judgedOn(framework, audit.auditedOn);
  const messages = useMessages(snapshot.save.kind === "refused" ? snapshot.save.error : undefined);
  const navigate = useNavigate();
  useFieldInAddress();

  const check = async () => {
    if (await saver.saveNow()) {
      await navigate(paths.checkAudit(audit.id));
    }
  };

  return (
    <Page
      title={`Audit of ${audit.caseReference}`}
      caption={`${auditTypes[audit.type]} audit ${audit.reference}`}
      underTitle={<UnderTitle audit={audit} framework={framework} />}
    >
      <div className="with-contents">
        <FormContents judged={judged} draft={draft} framework={framework} />
        <div className="with-contents__main">
          <ClashPanel draft={draft} judged={judged} framework={framework} />
          <form noValidate onSubmit={(event) => event.preventDefault()}>
            {judged.map((each) => (
              <DraftJudgement
                key={each.code}
                judged={each}
                framework={framework}
                draft={draft}
                messages={messages}
              />
            ))}
          </form>
          <Button onClick={() => void check()}>Check your answers</Button>
        </div>
      </div>
      <SaveLine draft={draft} judged={judged} />
      <LeaveGuard saver={saver} />
    </Page>
  );
}

function UnderTitle({ audit, framework }: AuditProps) {
  return (
    <>
      <p className="govuk-body">
        <CaseLine audit={audit} framework={framework} /> <AuditFactsLink audit={audit} />
      </p>
      <p className="govuk-body">
        {audit.dueOn && <strong>{dueInWords(audit.dueOn)}. </strong>}
        Write what is on file and what difference it made. Leave out names. What you type is saved
        as you go.
      </p>
    </>
  );
}

interface AuditProps {
  audit: Audit;
  framework: Framework;
}

interface DraftJudgementProps {
  judged: Judged;
  framework: Framework;
  draft: Draft;
  messages: Readonly<Record<string, string>>;
}

function DraftJudgement({ judged, framework, draft, messages }: DraftJudgementProps) {
  const { saver, snapshot } = draft;
  const { type } = snapshot.base.value;
  const { grade, rationale } = saver.entry(judged.code);
  return (
    <JudgementFields
      judged={judged}
      framework={framework}
      value={{ grade, rationale }}
      rationaleLabel="Why this grade, and what difference it made"
      rationaleHint={hintFor(type)}
      messages={messages}
      mayClear
      onChange={(part) =>
        saver.change(judged.code, {
          ...(part.grade === undefined ? {} : { grade: part.grade }),
          ...(part.rationale === undefined ? {} : { rationale: part.rationale }),
        })
      }
    />
  );
}

function hintFor(type: Audit["type"]): string {
  return type === "case_file"
    ? "What on file shows it? What is better for the child?"
    : "What in the record shows it? What did it change for the work with the child?";
}

/** What the server said about single fields, the last time it would not save them. */
function useMessages(error: ProblemError | undefined): Readonly<Record<string, string>> {
  return error === undefined ? {} : messagesByField(errorLines(error));
}

/** Opens the form at the field that a link from another page names. */
function useFieldInAddress(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== "") {
      goToField(decodeURIComponent(hash.slice(1)));
    }
  }, [hash]);
}
