import { Answer } from "@/components/answer";
import { useReadiness } from "@/features/calibration/api/readiness";
import { readinessInWords } from "@/features/calibration/words";

/** Tells an auditor what was decided about them. */
export function MyReadiness({ username }: { username: string }) {
  return (
    <Answer query={useReadiness(username)} waiting="Loading whether you are ready to audit" isPart>
      {(readiness) =>
        readiness.decisions.length === 0 ? null : (
          <p className="govuk-body">You are {readinessInWords(readiness)}.</p>
        )
      }
    </Answer>
  );
}
