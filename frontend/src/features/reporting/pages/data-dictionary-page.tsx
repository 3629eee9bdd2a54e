import { Answer } from "@/components/answer";
import { useDataDictionary } from "@/features/reporting/api/data-dictionary";
import { SetTable } from "@/features/reporting/components/set-table";
import { Page } from "@/govuk/page";

/** What stands in which column of the reporting feed, in the database's own words. */
export function DataDictionaryPage() {
  return (
    <Answer query={useDataDictionary()} waiting="Loading what the columns mean">
      {({ feedVersion, sets }) => (
        <Page
          title="What the columns mean"
          underTitle={
            <p className="govuk-body">
              Reporting tools load these sets from Plumbline, version {feedVersion} of the feed. The
              first number changes when a set or column goes or means something else, the second
              when one is added. There is no data on this page.
            </p>
          }
        >
          <nav aria-labelledby="sets-heading">
            <h2 className="govuk-heading-s" id="sets-heading">
              Sets
            </h2>
            <ul className="govuk-list">
              {sets.map(({ name, path }) => (
                <li key={path}>
                  <a className="govuk-link" href={`#${path}`}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {sets.map((set) => (
            <SetTable key={set.path} set={set} />
          ))}
        </Page>
      )}
    </Answer>
  );
}
