import { InsetText } from "@/govuk/notices";
import type { MeasuredTrend } from "@/lib/api-types";

/** Warns before a series is read: what stands left and right of a break is not quite the same. */
export function Breaks({ breaks }: { breaks: MeasuredTrend["breaks"] }) {
  return breaks.length === 0 ? null : (
    <InsetText>
      <p className="govuk-body">
        <strong>What is counted changes within this series.</strong> Do not read a step there as a
        change in practice.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {breaks.map(({ kind, from, text }) => (
          <li key={`${kind} ${from} ${text}`}>{text}</li>
        ))}
      </ul>
    </InsetText>
  );
}
