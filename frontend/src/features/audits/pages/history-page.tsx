import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { PrintFrame } from "@/components/print-frame";
import { useChanges } from "@/features/audits/api/list-changes";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { ActivityHistory } from "@/features/audits/components/activity-history";
import { ChangeItem } from "@/features/audits/components/change-item";
import { Decisions } from "@/features/audits/components/decisions";
import { sectionName } from "@/features/audits/form/sections";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { ChangeList } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** How an audit came to say what it says: every change, decision and reading. */
export function HistoryPage() {
  const { audit, form } = useAuditOnPage();
  const changes = useChanges(audit.id);
  const title = `History of the audit of ${audit.caseReference}`;
  return (
    <PrintFrame title={`${title}, ${audit.reference}`} asAt={audit.updatedAt}>
      <Page
        title={title}
        caption={audit.reference}
        before={<BackLink to={paths.audit(audit.id)}>Back to the audit</BackLink>}
      >
        <Decisions audit={audit} label={(code) => sectionName(form, code)} />
        <Answer query={changes} waiting="Loading the changes" isPart>
          {(list) => (
            <>
              <EarlierVersions id={audit.id} versions={list.earlierVersions} />
              <Changes items={list.items} />
            </>
          )}
        </Answer>
        <h2 className="govuk-heading-m">Who did and read what</h2>
        <ActivityHistory id={audit.id} />
      </Page>
    </PrintFrame>
  );
}

function Changes({ items }: { items: ChangeList["items"] }) {
  return (
    <section aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        What was changed
      </h2>
      {items.length === 0 ? (
        <p className="govuk-body">Nothing has been changed since the audit was started.</p>
      ) : (
        <>
          <p className="govuk-body">
            Newest first. What one person types in one field in one go is one change.
          </p>
          <ol className="timeline">
            {items.toReversed().map((change) => (
              <ChangeItem key={`${change.field} ${change.from}`} change={change} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface EarlierVersionsProps {
  id: string;
  versions: ChangeList["earlierVersions"];
}

function EarlierVersions({ id, versions }: EarlierVersionsProps) {
  if (versions.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="earlier-versions">
      <h2 className="govuk-heading-m" id="earlier-versions">
        What counted before it was reopened
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {versions.map(({ number, finalisedAt, replacedAt }) => (
          <li key={number}>
            <Link className="govuk-link" to={paths.earlierVersion(id, number)}>
              Version {number}
            </Link>
            , final from {momentInFull(finalisedAt)} until {momentInFull(replacedAt)}
          </li>
        ))}
      </ul>
    </section>
  );
}
