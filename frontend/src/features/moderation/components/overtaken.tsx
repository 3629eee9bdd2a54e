import { Link } from "react-router";
import { InsetText } from "@/govuk/notices";
import type { Audit } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import type { ProblemError } from "@/lib/problem";

interface OvertakenProps {
  audit: Audit;
  problem: ProblemError;
}

/** Says who was quicker with the same check, and what became of what was written. */
export function Overtaken({ audit, problem }: OvertakenProps) {
  const name = audit.moderation?.moderator?.name;
  return (
    <InsetText>
      <h2 className="govuk-heading-s">
        {name === undefined ? "Another moderator was quicker" : `${name} was quicker`}
      </h2>
      <p className="govuk-body">{problem.message}</p>
      <p className="govuk-body">
        What you wrote is still below, to copy from.{" "}
        <Link className="govuk-link" to={paths.work()}>
          Go to your work
        </Link>
      </p>
    </InsetText>
  );
}
