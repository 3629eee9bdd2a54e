import { Answer, both } from "@/components/answer";
import { NewAudit } from "@/features/allocation/components/new-audit";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { useTools } from "@/lib/api/list-tools";
import { useMe } from "@/lib/api/me";

/** Starts an audit of one's own, or gives one to an auditor. */
export function NewAuditPage() {
  const needed = both(both(useMe(), useFrameworks()), useTools());
  return (
    <Answer query={needed} waiting="Loading the form">
      {([[me, frameworks], { items }]) => (
        <NewAudit me={me} frameworks={frameworks} tools={items} />
      )}
    </Answer>
  );
}
