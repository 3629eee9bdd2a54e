import { type FormEvent, useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { useRaiseConcern } from "@/features/audits/api/raise-concern";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { Button, ButtonGroup, ButtonLink, LinkButton } from "@/govuk/button";
import { InsetText, SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { Textarea } from "@/govuk/textarea";
import { momentInFull } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

const LONGEST_CONCERN = 4_000;
const LONGEST_TOLD = 2_000;

/** Says that the child may be unsafe now: seen at once by those the council has named. */
export function RaiseConcernPage() {
  const { audit } = useAuditOnPage();
  const [concern, setConcern] = useState("");
  const [told, setTold] = useState("");
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [raisedAt, setRaisedAt] = useState<string>();
  const raising = useRaiseConcern(audit.id);
  const navigate = useNavigate();
  const messages = messagesByField(lines);
  const isTouched = raisedAt === undefined && `${concern}${told}`.trim() !== "";
  const guard = useAskBeforeLeaving(
    isTouched,
    "A concern is seen by nobody until you press the button. If you leave now, you will have to write it again.",
  );

  const raise = async (event: FormEvent) => {
    event.preventDefault();
    if (concern.trim() === "") {
      setLines([{ text: "Say why the child may be unsafe now", fieldId: "concern" }]);
      return;
    }
    try {
      const { value } = await raising.mutateAsync({
        concern,
        told: told.trim() === "" ? null : told,
      });
      const newest = value.concerns.toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt))[0];
      setLines([]);
      setRaisedAt(newest?.raisedAt ?? new Date().toISOString());
      window.scrollTo(0, 0);
    } catch (error) {
      setLines(errorLines(error));
    }
  };

  if (raisedAt !== undefined) {
    return <Raised at={raisedAt} id={audit.id} caseReference={audit.caseReference} />;
  }
  if (!audit.allowedActions.includes("raise_concern")) {
    return <Navigate to={paths.audit(audit.id)} replace />;
  }
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Is the child unsafe now?"
          caption={`Audit of ${audit.caseReference}`}
          errors={lines}
          before={<BackLink to={paths.audit(audit.id)}>All sections</BackLink>}
        >
          <InsetText>
            Do not wait for the audit. If a child is in danger, call 999 or your council’s duty team
            first, then write it here.
          </InsetText>
          <p className="govuk-body">
            What you write is marked with the time and shown at once to the people your council has
            named for this, whatever grade the audit ends with. It cannot be taken back.
          </p>
          <form noValidate onSubmit={(event) => void raise(event)}>
            <Textarea
              id="concern"
              label="Why the child may be unsafe now"
              labelSize="s"
              hint="What did you find, and since when? Leave out names."
              error={messages.concern}
              most={LONGEST_CONCERN}
              value={concern}
              onChange={setConcern}
            />
            <Textarea
              id="told"
              label="Who you have told, and when (optional)"
              labelSize="s"
              hint="For example: the team manager, by telephone, at 10:30 today."
              rows={3}
              error={messages.told}
              most={LONGEST_TOLD}
              value={told}
              onChange={setTold}
            />
            <ButtonGroup>
              <Button type="submit" busy={raising.isPending}>
                Raise the concern now
              </Button>
              <LinkButton onClick={() => void navigate(-1)}>Cancel</LinkButton>
            </ButtonGroup>
          </form>
          {guard.dialog}
        </Page>
      </div>
    </div>
  );
}

interface RaisedProps {
  id: string;
  caseReference: string;
  at: string;
}

function Raised({ id, caseReference, at }: RaisedProps) {
  return (
    <Page
      title="Safety concern raised"
      caption={`Audit of ${caseReference}`}
      before={<SuccessBanner heading={`Raised at ${momentInFull(at)}`} />}
    >
      <p className="govuk-body">
        The people your council has named for this can see it now. When one of them has taken it up,
        this audit says so.
      </p>
      <p className="govuk-body">
        If you have not told anybody yet, do so now: a message on a screen is not enough for a child
        in danger.
      </p>
      <ButtonLink to={paths.audit(id)}>Go on with the audit</ButtonLink>
    </Page>
  );
}
