import { Link, Navigate } from "react-router";
import { Answer } from "@/components/answer";
import { useFunnel } from "@/features/improvement/api/get-figures";
import { lastYear } from "@/features/improvement/period";
import { Page } from "@/govuk/page";
import { todayInLondon } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { proportionInWords } from "@/lib/proportions";

/** The teams a reader may see, in alphabetical order; with one only, that one. */
export function TeamsPage() {
  return (
    <Answer query={useFunnel(lastYear(todayInLondon()))} waiting="Loading the teams">
      {({ units }) => {
        const [first, second] = units;
        if (first !== undefined && second === undefined) {
          return <Navigate to={paths.team(first.key)} replace />;
        }
        return (
          <Page title="Teams">
            {first === undefined ? (
              <p className="govuk-body">
                You manage no team yet. An administrator can say which teams are yours.
              </p>
            ) : (
              <ul className="govuk-list govuk-list--spaced">
                {units.map(({ key, label, count, of }) => (
                  <li key={key}>
                    <Link className="govuk-link" to={paths.team(key)}>
                      {label}
                    </Link>
                    <br />
                    <span className="quiet">
                      {of === 0
                        ? "No audits in the last 12 months"
                        : `${proportionInWords(count, of)} judged good or better in the last 12 months`}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Page>
        );
      }}
    </Answer>
  );
}
