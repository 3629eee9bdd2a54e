import { InsetText } from "@/govuk/notices";
import type { Warning } from "@/lib/api-types";

/** Where a grade and the evidence beside it do not fit: worth a second look, and no more. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) {
    return null;
  }
  return (
    <InsetText>
      <h2 className="govuk-heading-s">Worth a second look</h2>
      {warnings.map(({ code, pointer, detail }) => (
        <p className="govuk-body" key={`${code} ${pointer}`}>
          {detail}.
        </p>
      ))}
      <p className="govuk-body">This does not stop you from submitting.</p>
    </InsetText>
  );
}
