import { StatusTag } from "@/components/state-tags";
import { SummaryList, type SummaryRow } from "@/govuk/summary-list";
import type { Audit } from "@/lib/api-types";
import { dateInWords, dueInWords } from "@/lib/dates";
import { moderationStatuses, remedyStatuses } from "@/lib/labels";

/** How far the audit is, how far its second check, and what follows from it: three things apart. */
export function Statuses({ audit }: { audit: Audit }) {
  const isWithAuditor = ["allocated", "in_progress", "returned"].includes(audit.status);
  const rows: SummaryRow[] = [
    {
      key: "Progress",
      value: (
        <>
          <StatusTag status={audit.status} />
          {isWithAuditor &&
            audit.dueOn !== null &&
            ` ${dueInWords(audit.dueOn)} (${dateInWords(audit.dueOn)})`}
        </>
      ),
    },
    { key: "Second check", value: moderationStatuses[audit.moderationStatus] },
  ];
  if (audit.remedyStatus !== null) {
    rows.push({ key: "What follows", value: remedyStatuses[audit.remedyStatus] });
  }
  return <SummaryList rows={rows} compact />;
}
