import type { ReactNode } from "react";

export interface SummaryRow {
  key: string;
  value: ReactNode;
  action?: ReactNode;
}

export function SummaryList({
  rows,
  compact = false,
}: {
  rows: readonly SummaryRow[];
  compact?: boolean;
}) {
  const hasActions = rows.some((row) => row.action !== undefined);
  return (
    <dl className={`govuk-summary-list ${compact ? "summary-list--compact" : ""}`}>
      {rows.map((row) => (
        <div
          key={row.key}
          className={`govuk-summary-list__row ${hasActions && !row.action ? "govuk-summary-list__row--no-actions" : ""}`}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.action && <dd className="govuk-summary-list__actions">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
