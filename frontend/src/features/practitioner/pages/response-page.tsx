import { type FormEvent, useState } from "react";
import { Link, Navigate, useLocation, useNavigate, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { CaseLine } from "@/components/case-facts";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { useRespond } from "@/features/practitioner/api/take-part";
import { BothViews } from "@/features/practitioner/components/both-views";
import { Button } from "@/govuk/button";
import { SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import { useAudit } from "@/lib/api/get-audit";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Audit, Framework } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

type Kind = "acknowledged" | "disagreed";

/** As much as the API takes for a comment. */
const LONGEST_COMMENT = 20_000;

/** The finished audit, read by whose work it is about, and their answer to it. */
export function ResponsePage() {
  const { id = "" } = useParams();
  return (
    <Answer query={both(useAudit(id), useFrameworks())} waiting="Loading the audit">
      {([{ value: audit }, frameworks]) => {
        const framework = frameworkOf(frameworks, audit.framework);
        return framework !== undefined && audit.allowedActions.includes("respond") ? (
          <Respond key={id} audit={audit} framework={framework} />
        ) : (
          <Navigate to={paths.audit(id)} replace />
        );
      }}
    </Answer>
  );
}

function Respond({ audit, framework }: { audit: Audit; framework: Framework }) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [comment, setComment] = useState("");
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const response = useRespond(audit.id);
  const navigate = useNavigate();
  const justReflected = useLocation().state === "reflected";
  const { dialog, letGo } = useAskBeforeLeaving(
    comment.trim() !== "",
    "Send your answer first. If you leave now, you will have to write it again.",
  );
  const messages = messagesByField(lines);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const faults = faultsIn(kind, comment);
    setLines(faults);
    if (faults.length > 0 || kind === null) {
      return;
    }
    try {
      letGo();
      await response.mutateAsync({
        response: kind,
        comment: comment.trim() === "" ? null : comment,
      });
      await navigate(paths.audit(audit.id), { replace: true });
    } catch (error) {
      letGo(false);
      setLines(errorLines(error));
    }
  };

  return (
    <Page
      title="The finished audit and your answer"
      caption={`Audit of ${audit.caseReference}`}
      errors={lines}
      before={
        <>
          <BackLink to={paths.work()}>My work</BackLink>
          {justReflected && <SuccessBanner heading="Your view is recorded. This is the audit." />}
        </>
      }
      underTitle={
        <p className="govuk-body">
          <CaseLine audit={audit} framework={framework} />
        </p>
      }
    >
      <BothViews audit={audit} framework={framework} />
      <p className="govuk-body">
        <Link className="govuk-link" to={paths.audit(audit.id)}>
          Read the whole audit with every answer
        </Link>
      </p>
      <form className="reading-width" noValidate onSubmit={(event) => void send(event)}>
        <Radios
          id="response"
          label="Your answer"
          legendSize="m"
          hint="You answer once. Your answer is kept with the audit as you write it."
          value={kind}
          error={messages.response}
          choices={[
            {
              value: "acknowledged",
              label: "I have read it",
              hint: "You need not agree with every word",
            },
            {
              value: "disagreed",
              label: "I see something otherwise",
              hint: "Your disagreement stands beside the auditor’s view for everybody who reads the audit",
            },
          ]}
          onChange={(value) => setKind(value as Kind)}
        />
        {kind !== null && (
          <Textarea
            id="comment"
            label={
              kind === "disagreed" ? "What do you see otherwise, and why?" : "Comment (optional)"
            }
            labelSize="s"
            hint={
              kind === "disagreed"
                ? "Say which part, and what on file or in your work shows it. Leave out names."
                : "Anything you want to stand with the audit. Leave out names."
            }
            most={LONGEST_COMMENT}
            value={comment}
            error={messages.comment}
            onChange={setComment}
          />
        )}
        <Button type="submit" busy={response.isPending}>
          Send my answer
        </Button>
      </form>
      {dialog}
    </Page>
  );
}

function faultsIn(kind: Kind | null, comment: string): ErrorLine[] {
  if (kind === null) {
    return [{ text: "Select your answer", fieldId: "response" }];
  }
  return kind === "disagreed" && comment.trim() === ""
    ? [{ text: "Enter what you see otherwise", fieldId: "comment" }]
    : [];
}
