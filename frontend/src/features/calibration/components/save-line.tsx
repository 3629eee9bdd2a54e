import type { Saving } from "@/features/calibration/own-grades";
import { LinkButton } from "@/govuk/button";
import { momentInWords } from "@/lib/dates";
import { errorLines } from "@/lib/problem";

interface SaveLineProps {
  saving: Saving;
  onRetry: () => void;
}

/** Says whether what is on the page is kept. */
export function SaveLine({ saving, onRetry }: SaveLineProps) {
  return (
    <p className="save-line" role="status">
      {saving.is === "waiting" && "Saving…"}
      {saving.is === "saved" && `Saved at ${momentInWords(saving.at)}`}
      {saving.is === "failed" && (
        <>
          <strong>Not saved.</strong> {errorLines(saving.error)[0]?.text}{" "}
          <LinkButton onClick={onRetry}>Try again</LinkButton>
        </>
      )}
    </p>
  );
}
