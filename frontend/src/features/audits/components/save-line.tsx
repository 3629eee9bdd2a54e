import { useEffect, useState } from "react";
import type { SaveState } from "@/features/audits/draft/draft-saver";
import type { Draft } from "@/features/audits/draft/use-draft";
import { timeOf } from "@/lib/dates";
import type { Judged } from "@/lib/grades";

/** The quiet line at the foot: whether what was typed is safe. */
export function SaveLine({ draft, judged }: { draft: Draft; judged: readonly Judged[] }) {
  const { save, savedAt } = draft.snapshot;
  const done = judged.filter(({ code }) => {
    const { grade, rationale } = draft.saver.entry(code);
    return grade !== null && (rationale ?? "").trim() !== "";
  }).length;
  const announcement = useTrouble(save);
  return (
    <div className="save-line">
      <span className={`save-line__state save-line__state--${save.kind}`}>
        {inWords(save, savedAt)}
      </span>
      <span className="save-line__progress">
        {done} of {judged.length} judgements graded
      </span>
      <span className="govuk-visually-hidden" role="status">
        {announcement}
      </span>
    </div>
  );
}

function inWords(save: SaveState, savedAt: number): string {
  switch (save.kind) {
    case "saved":
      return `Saved ${timeOf(savedAt)}`;
    case "saving":
      return "Saving…";
    case "trying":
      return "Not saved yet – trying again";
    case "clash":
      return "Not saved yet – choose which text to keep";
    case "refused":
      return `Not saved: ${save.error.message}`;
  }
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
