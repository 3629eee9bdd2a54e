import { Navigate } from "react-router";
import { Answer } from "@/components/answer";
import { WorkPage } from "@/features/work/pages/work-page";
import { hasRole, useMe } from "@/lib/api/me";
import { paths } from "@/lib/paths";

/** Auditors and moderators start with their work; everybody else with the figures. */
export function HomePage() {
  return (
    <Answer query={useMe()} waiting="Loading your work">
      {(me) =>
        hasRole(me, "auditor", "moderator") ? (
          <WorkPage />
        ) : (
          <Navigate to={paths.judgedGood()} replace />
        )
      }
    </Answer>
  );
}
