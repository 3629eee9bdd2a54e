import { Tag } from "@/govuk/tag";
import type { ToolStatus } from "@/lib/api-types";
import { toolStatuses } from "@/lib/labels";

export function ToolStatusTag({ status }: { status: ToolStatus }) {
  const tone = { draft: "teal", published: "brand", retired: "grey" } as const;
  return <Tag tone={tone[status]}>{toolStatuses[status]}</Tag>;
}
