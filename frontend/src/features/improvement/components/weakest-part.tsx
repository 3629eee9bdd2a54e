import { Link } from "react-router";
import { Answer, both } from "@/components/answer";
import { useAreasByTeam, useFunnel } from "@/features/improvement/api/get-figures";
import { auditsBehind } from "@/features/improvement/audits-behind";
import { AreaHeat } from "@/features/improvement/components/area-heat";
import { Question } from "@/features/improvement/components/question";
import { RangeList } from "@/features/improvement/components/range-list";
import type { Period } from "@/features/improvement/period";
import { againstChanceInWords, weakestInWords } from "@/features/improvement/words";
import type { MeasuredFunnel } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { hasPercentage, percent } from "@/lib/proportions";

/** Areas from the weakest on; teams beside each other, never in an order of merit. */
export function WeakestPart({ period }: { period: Period }) {
  const query = both(useAreasByTeam(period), useFunnel(period));
  return (
    <Question asked="Where is practice weakest?">
      <Answer query={query} waiting="Counting areas and teams" isPart>
        {([areas, funnel]) => (
          <>
            <p className="govuk-body-l">{weakestInWords(areas.areas)}</p>
            {areas.areas.some(({ audits }) => audits > 0) && <AreaHeat figures={areas} />}
            <Teams funnel={funnel} />
          </>
        )}
      </Answer>
    </Question>
  );
}

function Teams({ funnel }: { funnel: MeasuredFunnel }) {
  const { units, baseline, definition, expectedOutside95 } = funnel;
  const audited = units
    .filter(({ of }) => of > 0)
    .toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"));
  if (audited.length === 0) {
    return null;
  }
  const all = baseline !== null && hasPercentage(baseline.of) ? baseline.proportion : null;
  return (
    <>
      <h3 className="govuk-heading-s">Teams and chance</h3>
      <p className="govuk-body">
        {againstChanceInWords(funnel)}
        {expectedOutside95 > 0 &&
          ` Of ${audited.length} teams, chance alone would put about ${Math.max(1, Math.round(expectedOutside95))} outside.`}
      </p>
      <RangeList
        caption={`Judged good or better by team, in alphabetical order${all === null ? "" : `; the line behind is all teams together, ${percent(all)}`}. The thin line is the likely range.`}
        all={all}
        rows={audited.map(({ key, label, count, of, interval95 }) => ({
          key,
          label: (
            <Link className="govuk-link" to={paths.team(key)}>
              {label}
            </Link>
          ),
          count,
          of,
          interval95,
          to: auditsBehind(definition, { team: key }),
        }))}
      />
    </>
  );
}
