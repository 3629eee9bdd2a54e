import { WordDiff } from "@/components/word-diff";
import { Details } from "@/govuk/details";
import type { Change } from "@/lib/api-types";
import { momentInFull, timeOf } from "@/lib/dates";

/** As long as a value may be to be read at a glance. */
const SHORT = 80;

/** One field's change by one person: before and after, and within a long text what changed. */
export function ChangeItem({ change }: { change: Change }) {
  const { label, who, from, to } = change;
  return (
    <li className="timeline__item">
      <span className="timeline__what">{label}</span>
      <span className="timeline__when">
        {who}, {momentInFull(from)}
        {timeOf(from) !== timeOf(to) && ` to ${timeOf(to)}`}
      </span>
      <What {...change} />
    </li>
  );
}

function What({ before, after }: Change) {
  if (before === null) {
    return (
      <p className="govuk-body-s written">
        {isShort(after) ? "Set to " : "Written: "}
        {after}
      </p>
    );
  }
  if (after === null) {
    return (
      <p className="govuk-body-s written">
        Taken out: <del>{before}</del>
      </p>
    );
  }
  if (isShort(before) && isShort(after)) {
    return (
      <p className="govuk-body-s written">
        From <del>{before}</del> to <ins>{after}</ins>
      </p>
    );
  }
  return (
    <>
      <WordDiff before={before} after={after} />
      <Details summary="Before and after in full">
        <h4 className="govuk-heading-s">Before</h4>
        <p className="govuk-body-s written">{before}</p>
        <h4 className="govuk-heading-s">After</h4>
        <p className="govuk-body-s written">{after}</p>
      </Details>
    </>
  );
}

function isShort(text: string | null): boolean {
  return text === null || (text.length <= SHORT && !text.includes("\n"));
}
