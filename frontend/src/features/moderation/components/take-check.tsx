import { useTakeCheck } from "@/features/moderation/api/take-check";
import { Button } from "@/govuk/button";
import { InsetText } from "@/govuk/notices";
import { useMe } from "@/lib/api/me";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";
import { errorLines } from "@/lib/problem";

/** Whose check it is; one that is nobody's can be taken, so that no two people do it. */
export function TakeCheck({ audit }: { audit: Versioned<Audit> }) {
  const taking = useTakeCheck(audit);
  const username = useMe().data?.username;
  const { allowedActions, moderation } = audit.value;
  if (!allowedActions.includes("take_check") || username === undefined) {
    const isMine = username !== undefined && moderation?.moderator?.username === username;
    return (
      <p className="govuk-body" role="status">
        {isMine && "This check is yours. Nobody else is asked to do it."}
      </p>
    );
  }
  return (
    <InsetText>
      <p className="govuk-body">
        Nobody has this check yet. Take it before you start, so that nobody else does the same work.
      </p>
      {taking.error && (
        <p className="govuk-error-message" role="alert">
          {errorLines(taking.error)[0]?.text}
        </p>
      )}
      <Button secondary busy={taking.isPending} onClick={() => taking.mutate(username)}>
        Take this check
      </Button>
    </InsetText>
  );
}
