import { useLocation } from "react-router";
import { Answer, both } from "@/components/answer";
import { usePolicies } from "@/features/moderation/api/policies";
import { PolicyReading } from "@/features/moderation/components/policy-reading";
import { standingOf } from "@/features/moderation/policy-words";
import { ButtonLink } from "@/govuk/button";
import { SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { hasRole, useMe } from "@/lib/api/me";
import type { Framework, ModerationPolicy } from "@/lib/api-types";
import { todayInLondon } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** Which submitted audits go to a second check, now, before and to come. */
export function ModerationPolicyPage() {
  const maySet = hasRole(useMe().data, "practice_improvement", "administrator");
  const state: unknown = useLocation().state;
  return (
    <Answer query={both(usePolicies(), useFrameworks())} waiting="Loading the policies">
      {([policies, frameworks]) => (
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-two-thirds">
            <Page
              title="Which audits get a second check"
              before={state === "policy_set" && <SuccessBanner heading="The policy is set." />}
            >
              <p className="govuk-body">
                Rules and a draw choose, before anybody knows who checks. What has begun is never
                changed, so that every choice can be explained. Somebody may choose further audits
                by hand; no estimate rests on those.
              </p>
              {maySet && (
                <ButtonLink to={paths.setModerationPolicy()}>Set the next policy</ButtonLink>
              )}
              <Policies standing="now" policies={policies} frameworks={frameworks} />
              <Policies standing="to_come" policies={policies} frameworks={frameworks} />
              <Policies standing="before" policies={policies} frameworks={frameworks} />
            </Page>
          </div>
        </div>
      )}
    </Answer>
  );
}

const headings = {
  now: { heading: "Now", none: "No policy has begun: no audit is chosen by rule or draw." },
  to_come: { heading: "To come", none: "No change is set." },
  before: { heading: "Before", none: "There was none before." },
} as const;

interface PoliciesProps {
  standing: keyof typeof headings;
  policies: readonly ModerationPolicy[];
  frameworks: readonly Framework[];
}

function Policies({ standing, policies, frameworks }: PoliciesProps) {
  const { heading, none } = headings[standing];
  const today = todayInLondon();
  const shown = policies.filter((policy) => standingOf(policy, today) === standing);
  return (
    <section aria-labelledby={`policies-${standing}`}>
      <h2 className="govuk-heading-m" id={`policies-${standing}`}>
        {heading}
      </h2>
      {shown.length === 0 && <p className="govuk-body">{none}</p>}
      {shown.map((policy) => (
        <PolicyReading
          key={`${policy.type} ${policy.validFrom}`}
          policy={policy}
          frameworks={frameworks}
        />
      ))}
    </section>
  );
}
