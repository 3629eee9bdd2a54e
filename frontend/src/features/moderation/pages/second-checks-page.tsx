import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { useSecondChecks } from "@/features/moderation/api/list-second-checks";
import { useShareOut } from "@/features/moderation/api/share-out";
import { ChecksTable } from "@/features/moderation/components/checks-table";
import { SharedOut } from "@/features/moderation/components/shared-out";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import type { SecondCheckItem } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { errorLines } from "@/lib/problem";

/** What waits for a second check, for those who see to it that it is done. */
export function SecondChecksPage() {
  const sharing = useShareOut();
  return (
    <Answer query={useSecondChecks()} waiting="Loading the second checks">
      {(items) => {
        const open = items.filter(isNobodys).length;
        return (
          <Page
            title="Second checks"
            errors={sharing.error ? errorLines(sharing.error) : []}
            before={sharing.data && <SharedOut key={sharing.submittedAt} result={sharing.data} />}
            underTitle={<p className="govuk-body">{countInWords(items)}</p>}
          >
            {open > 0 && (
              <>
                <p className="govuk-body">
                  Sharing out gives each to whoever has no conflict of interest, has checked its
                  auditor least and has least to do.
                </p>
                <Button busy={sharing.isPending} onClick={() => sharing.mutate()}>
                  Share out
                </Button>
              </>
            )}
            {items.length > 0 && <ChecksTable items={items} />}
            <p className="govuk-body">
              <Link className="govuk-link" to={paths.moderationPolicy()}>
                Which audits are checked
              </Link>{" "}
              ·{" "}
              <Link className="govuk-link" to={paths.trust()}>
                What second checks made of the grades
              </Link>
            </p>
          </Page>
        );
      }}
    </Answer>
  );
}

function isNobodys({ audit, moderator }: SecondCheckItem): boolean {
  return moderator === null && audit.allowedActions.includes("assign_moderator");
}

function countInWords(items: readonly SecondCheckItem[]): string {
  if (items.length === 0) {
    return "No second check is waiting. Audits appear here when they are submitted and chosen, by a rule, by the draw or by you on the audit’s page.";
  }
  const open = items.filter(({ moderator }) => moderator === null).length;
  const all = `${items.length} second ${items.length === 1 ? "check is" : "checks are"} not finished, longest waiting first.`;
  if (open === 0) {
    return `${all} Each has somebody.`;
  }
  return `${all} ${open === 1 ? "1 has nobody" : `${open} have nobody`} yet.`;
}
