import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { useAudits } from "@/features/audits/api/list-audits";
import { type AuditFilters, filtersIn } from "@/features/audits/components/audit-filters";
import { AuditTable } from "@/features/audits/components/audit-table";
import { FilterPanel } from "@/features/audits/components/filter-panel";
import { Button, LinkButton } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { dateInWords } from "@/lib/dates";
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
          <SinceWhen filters={filters} onDrop={(name) => apply({ ...filters, [name]: "" })} />
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

interface SinceWhenProps {
  filters: AuditFilters;
  onDrop: (name: "countedSince" | "regradedSince") => void;
}

/** What a figure's link asks for beyond the fields, with the way out of it. */
function SinceWhen({ filters: { countedSince, regradedSince }, onDrop }: SinceWhenProps) {
  return (
    <>
      {countedSince !== undefined && (
        <p className="govuk-body">
          Only audits that counted for the first time on {dateInWords(countedSince)} or later.{" "}
          <LinkButton onClick={() => onDrop("countedSince")}>Show others too</LinkButton>
        </p>
      )}
      {regradedSince !== undefined && (
        <p className="govuk-body">
          Only audits that count with another grade than on {dateInWords(regradedSince)}.{" "}
          <LinkButton onClick={() => onDrop("regradedSince")}>Show others too</LinkButton>
        </p>
      )}
    </>
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
