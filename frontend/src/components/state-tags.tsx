import { Tag } from "@/govuk/tag";
import type { AuditStatus, AuditSummary } from "@/lib/api-types";
import { statuses } from "@/lib/labels";

export function StatusTag({ status }: { status: AuditStatus }) {
  const tone = {
    allocated: "grey",
    in_progress: "teal",
    submitted: "blue",
    returned: "teal",
    finalised: "brand",
    withdrawn: "grey",
  } as const;
  return <Tag tone={tone[status]}>{statuses[status]}</Tag>;
}

/** Marks an audit of the invented sample council wherever it shows. */
export function SampleTag({ source }: { source: AuditSummary["source"] }) {
  return source === "sample" ? <Tag tone="quiet">Sample</Tag> : null;
}
