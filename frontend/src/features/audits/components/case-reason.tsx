/** A reason as it was written, where the reader may see it. */
export function CaseReason({ words }: { words: string | null }) {
  return words === null ? null : <p className="govuk-body-s written">{words}</p>;
}
