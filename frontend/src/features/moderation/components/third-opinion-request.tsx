import { useState } from "react";
import { LONGEST_REASON } from "@/components/step/reason-field";
import { Button } from "@/govuk/button";
import { Details } from "@/govuk/details";
import { Textarea } from "@/govuk/textarea";

interface ThirdOpinionRequestProps {
  busy: boolean;
  message: string | undefined;
  onAsk: (reason: string) => void;
}

/** Where its reason is entered. */
export const THIRD_OPINION_FIELD = "thirdOpinionReason";

/** The other way out of a disagreement: somebody who is neither settles it. */
export function ThirdOpinionRequest({ busy, message, onAsk }: ThirdOpinionRequestProps) {
  const [reason, setReason] = useState("");
  return (
    <Details summary="You cannot settle it? Ask for a third opinion">
      <p className="govuk-body">
        Somebody who is neither the auditor nor you will see both grades and settle them, alone or
        with a panel. What you have chosen above is then not kept; your own grades are.
      </p>
      <Textarea
        id={THIRD_OPINION_FIELD}
        label="Why you ask"
        labelSize="s"
        hint="What the disagreement turns on. The auditor and whoever settles it will read it."
        rows={3}
        most={LONGEST_REASON}
        error={message}
        value={reason}
        onChange={setReason}
      />
      <Button secondary busy={busy} onClick={() => onAsk(reason)}>
        Ask for a third opinion
      </Button>
    </Details>
  );
}
