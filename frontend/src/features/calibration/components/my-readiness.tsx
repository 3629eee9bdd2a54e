import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { useReadiness } from "@/features/calibration/api/readiness";
import { readinessInWords } from "@/features/calibration/words";
import { paths } from "@/lib/paths";

/** Tells an auditor what was decided about them. */
export function MyReadiness({ username }: { username: string }) {
  return (
    <Answer query={useReadiness(username)} waiting="Loading whether you are ready to audit" isPart>
      {(readiness) =>
        readiness.decisions.length === 0 ? null : (
          <p className="govuk-body">
            You are {readinessInWords(readiness)}.{" "}
            <Link className="govuk-link" to={paths.readiness(username)}>
              Who decided it and why
            </Link>
          </p>
        )
      }
    </Answer>
  );
}
