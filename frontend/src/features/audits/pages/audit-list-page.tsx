import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { useAudits } from "@/features/audits/api/list-audits";
import { filtersIn } from "@/features/audits/components/audit-filters";
import { AuditTable } from "@/features/audits/components/audit-table";
import { FilterPanel } from "@/features/audits/components/filter-panel";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines } from "@/lib/problem";

export function AuditListPage() {
  const [params, setParams] = useSearchParams();
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const filters = filtersIn(params);
  const audits = useAudits(filters);
  const isFiltered = Object.keys(filters).length > 0;

  const apply = (chosen: Record<string, string>) =>
    setParams(Object.entries(chosen).filter(([, value]) => value !== ""));

  return (
    <Page title="Audits" errors={lines}>
      <div className="with-filter">
        <FilterPanel
          key={params.toString()}
          filters={filters}
          lines={lines}
          onFaults={setLines}
          onApply={apply}
        />
        <div className="with-filter__main" aria-busy={audits.isPlaceholderData}>
          <Answer query={both(audits, useFrameworks())} waiting="Loading the audits" isPart>
            {([{ pages }, frameworks]) => {
              const items = pages.flatMap((page) => page.items);
              return items.length === 0 ? (
                <NoAudits isFiltered={isFiltered} />
              ) : (
                <>
                  <AuditTable audits={items} frameworks={frameworks} />
                  <More query={audits} shown={items.length} />
                </>
              );
            }}
          </Answer>
        </div>
      </div>
    </Page>
  );
}

function NoAudits({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <p className="govuk-body">
      No audit fits this filter.{" "}
      <Link className="govuk-link" to={paths.audits()}>
        Clear the filter
      </Link>{" "}
      to see all that you may see.
    </p>
  ) : (
    <p className="govuk-body">
      There are no audits that you may see yet. Audits appear here as soon as they are started or
      imported.
    </p>
  );
}

function More({ query, shown }: { query: ReturnType<typeof useAudits>; shown: number }) {
  return (
    <>
      <p className="govuk-body-s" role="status">
        {query.hasNextPage ? `The newest ${shown} are shown.` : `All ${shown} are shown.`}
      </p>
      {query.isFetchNextPageError && (
        <p className="govuk-error-message">{errorLines(query.error)[0]?.text}</p>
      )}
      {query.hasNextPage && (
        <Button
          secondary
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  );
}
