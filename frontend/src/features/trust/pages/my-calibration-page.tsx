import { Answer } from "@/components/answer";
import { useLedger } from "@/features/trust/api/get-ledger";
import { LedgerFigures } from "@/features/trust/components/ledger-figures";
import { Page } from "@/govuk/page";
import { useMe } from "@/lib/api/me";
import { momentInFull } from "@/lib/dates";

/** How second checks changed one's own grades: for the auditor, before anybody else. */
export function MyCalibrationPage() {
  return (
    <Answer query={useMe()} waiting="Loading your calibration">
      {(me) => <MyLedger username={me.username} />}
    </Answer>
  );
}

function MyLedger({ username }: { username: string }) {
  return (
    <Answer query={useLedger(username)} waiting="Loading your calibration">
      {(ledger) => (
        <Page
          title="My calibration"
          caption="How second checks changed my grades"
          underTitle={
            <p className="govuk-body">
              A second check is a second opinion. It shows where two careful people saw things
              differently, not who was right. You are not compared with anybody.
            </p>
          }
        >
          <LedgerFigures ledger={ledger} />
          <p className="govuk-body-s quiet">
            As at {momentInFull(ledger.asAt)}. You see this first. The Practice Improvement and
            Outcomes Group sees it once you have opened this page, or 14 days after a second check.
          </p>
        </Page>
      )}
    </Answer>
  );
}
