import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { AuditReading } from "@/features/audits/components/audit-reading";
import { TaskList } from "@/features/audits/components/task-list";

/** An audit: its task list for whoever may still write it, otherwise what was judged. */
export function AuditPage() {
  const { audit } = useAuditOnPage();
  return audit.allowedActions.includes("edit") ? <TaskList /> : <AuditReading />;
}
