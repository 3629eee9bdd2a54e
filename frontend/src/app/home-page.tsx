import { Navigate } from "react-router";
import { Answer } from "@/components/answer";
import { ExpiryNotice } from "@/components/expiry-notice";
import { OpenConcernsNotice } from "@/components/open-concerns-notice";
import { WorkPage } from "@/features/my-work/pages/work-page";
import { PractitionerHomePage } from "@/features/practitioner/pages/practitioner-home-page";
import { hasRole, useMe } from "@/lib/api/me";
import { paths } from "@/lib/paths";

/**
 * Auditors and moderators start with their work, those who answer for practice with its questions,
 * those whose work is audited with what is asked of them, team managers with their team.
 */
export function HomePage() {
  return (
    <Answer query={useMe()} waiting="Loading your work">
      {(me) => {
        if (hasRole(me, "auditor", "moderator")) {
          return (
            <>
              {me.seesConcerns && <OpenConcernsNotice />}
              <ExpiryNotice />
              <WorkPage />
            </>
          );
        }
        if (hasRole(me, "practice_improvement", "administrator")) {
          return <Navigate to={paths.practiceImprovement()} replace />;
        }
        if (hasRole(me, "practitioner")) {
          return <PractitionerHomePage />;
        }
        return <Navigate to={paths.teams()} replace />;
      }}
    </Answer>
  );
}
