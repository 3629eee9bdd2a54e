import { diffWordsWithSpace } from "diff";

interface Piece {
  text: string;
  kind: "same" | "added" | "removed";
}

/** Words kept on either side of a change, so that one sees where it is. */
const CONTEXT = 12;

/** What was written and what was struck out between two texts, in one text. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const pieces = piecesOf(before, after);
  return (
    <p className="govuk-body written word-diff">
      {pieces.map(({ text, kind }, place) => {
        const key = `${place} ${kind}`;
        if (kind === "same") {
          return <span key={key}>{shortened(text, place === 0, place === pieces.length - 1)}</span>;
        }
        const Mark = kind === "added" ? "ins" : "del";
        return (
          <Mark key={key}>
            <span className="govuk-visually-hidden">
              {kind === "added" ? "[written: " : "[struck out: "}
            </span>
            {text}
            <span className="govuk-visually-hidden">]</span>
          </Mark>
        );
      })}
    </p>
  );
}

function piecesOf(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}

/** Leaves out the middle of a long stretch that did not change. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(/(?<=\s)/);
  const lead = isFirst ? 0 : CONTEXT;
  const tail = isLast ? 0 : CONTEXT;
  if (words.length <= lead + tail + 5) {
    return text;
  }
  return `${words.slice(0, lead).join("")}… ${words.slice(words.length - tail).join("")}`;
}
