import { useParams } from "react-router";
import { Answer } from "@/components/answer";
import { useLedger } from "@/features/trust/api/get-ledger";
import { LedgerFigures } from "@/features/trust/components/ledger-figures";
import { Page } from "@/govuk/page";
import { momentInFull } from "@/lib/dates";

/** How second checks changed one auditor's grades: for the group, after the auditor. */
export function AuditorCalibrationPage() {
  const { username = "" } = useParams();
  return (
    <Answer query={useLedger(username)} waiting="Loading the calibration ledger">
      {(ledger) => (
        <Page
          title={ledger.auditor.name}
          caption="How second checks changed an auditor’s grades"
          underTitle={
            <p className="govuk-body">
              A second check is a second opinion. Use this to talk with the auditor, and not to
              compare auditors: few checks mostly show chance.
            </p>
          }
        >
          <LedgerFigures ledger={ledger} />
          <p className="govuk-body-s quiet">
            As at {momentInFull(ledger.asAt)}. Your reading of this page is recorded.
          </p>
        </Page>
      )}
    </Answer>
  );
}
