import { useEffect, useState } from "react";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import type { SaveState } from "@/features/audits/draft/save-state";
import { momentInWords } from "@/lib/dates";
import { progressInWords } from "@/lib/labels";

/** The quiet line at the foot: whether what was typed is safe. */
export function SaveLine() {
  const { audit, draft } = useAuditOnPage();
  const { save, savedAt, typed } = draft.snapshot;
  const announcement = useTrouble(save);
  const isHalf = save.kind === "saved" && Object.keys(typed).length > 0;
  return (
    <div className="save-line">
      <span className={`save-line__state save-line__state--${save.kind}`}>
        {inWords(save, savedAt)}
        {isHalf && ". A date is not complete yet."}
      </span>
      <span className="save-line__progress">{progressInWords(audit.progress)}</span>
      <span className="govuk-visually-hidden" role="status">
        {announcement}
      </span>
    </div>
  );
}

function inWords(save: SaveState, savedAt: number): string {
  switch (save.kind) {
    case "saved":
      return `Saved ${at(savedAt)}`;
    case "saving":
      return "Saving…";
    case "trying":
      return "Not saved yet – trying again. What you type is kept on this page.";
    case "clash":
      return "Not saved yet – choose which text to keep";
    case "refused":
      return `Not saved: ${save.error.message}`;
  }
}

/** "at 10:42" for today, otherwise "on 20 Nov 2026 at 10:42". */
function at(moment: number): string {
  const words = momentInWords(new Date(moment).toISOString());
  return words.includes(" ") ? `on ${words}` : `at ${words}`;
}

/** Read out only when saving fails and when it works again, not at every save. */
function useTrouble(save: SaveState): string {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (save.kind === "trying" || save.kind === "refused" || save.kind === "clash") {
      setSaid(inWords(save, 0));
    } else if (save.kind === "saved") {
      setSaid((before) => (before === "" ? "" : "Saved"));
    }
  }, [save]);
  return said;
}
