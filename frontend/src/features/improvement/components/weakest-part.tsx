import { useCallback, useMemo } from "react";
import { Link, useNavigate } from "react-router";
import { Answer, both } from "@/components/answer";
import { DotPlot } from "@/components/plot/dot-plot";
import type { DotRow } from "@/components/plot/dot-row";
import { useAreasByTeam, useFunnel, usual } from "@/features/improvement/api/get-figures";
import { auditsBehind } from "@/features/improvement/audits-behind";
import { AreaHeat } from "@/features/improvement/components/area-heat";
import { Question } from "@/features/improvement/components/question";
import { dotOf, type RangeRow, RangeTable } from "@/features/improvement/components/range-table";
import type { Period } from "@/features/improvement/period";
import { againstChanceInWords, originOf, weakestInWords } from "@/features/improvement/words";
import type { MeasuredFunnel } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { periodInWords } from "@/lib/periods";

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
  const rows: RangeRow[] = audited.map(({ key, label, count, of, interval95 }) => ({
    key,
    label,
    name: (
      <Link className="govuk-link" to={paths.team(key)}>
        {label}
      </Link>
    ),
    count,
    of,
    interval95,
    to: auditsBehind(definition, { team: key }),
  }));
  const finding = againstChanceInWords(funnel);
  return (
    <>
      <p className="govuk-body">
        {finding}
        {expectedOutside95 > 0 &&
          ` Of ${audited.length} teams, chance alone would put about ${Math.max(1, Math.round(expectedOutside95))} outside.`}
      </p>
      <TeamDots funnel={funnel} rows={rows} baseline={baseline} finding={finding} />
    </>
  );
}

interface TeamDotsProps {
  funnel: MeasuredFunnel;
  rows: readonly RangeRow[];
  baseline: MeasuredFunnel["baseline"];
  finding: string;
}

/** Teams as dots with intervals; a press on one opens its audits. */
function TeamDots({ funnel, rows, baseline, finding }: TeamDotsProps) {
  const { definition } = funnel;
  const navigate = useNavigate();
  const dots = useMemo(() => rows.map(dotOf), [rows]);
  const all = useMemo(() => baselineOf(baseline), [baseline]);
  const open = useCallback(
    ({ key }: DotRow) => void navigate(auditsBehind(definition, { team: key ?? "" })),
    [definition, navigate],
  );
  const title = "Judged good or better by team";
  return (
    <DotPlot
      level={3}
      title={title}
      subtitle={`${periodInWords({ from: definition.from ?? "", to: definition.to ?? "" })}. Teams in alphabetical order.`}
      finding={finding}
      rows={dots}
      total={all}
      origin={originOf(funnel)}
      fileName="teams"
      onChoose={open}
      data={{
        path: "/api/measures/funnel",
        query: usual({ from: definition.from ?? "", to: definition.to ?? "" }, undefined),
        fileName: "teams-against-all",
        asAt: "",
      }}
    >
      <RangeTable caption={title} what="Team" rows={rows} />
    </DotPlot>
  );
}

function baselineOf(baseline: MeasuredFunnel["baseline"]): DotRow | null {
  return baseline === null
    ? null
    : {
        key: null,
        label: "All teams",
        audits: baseline.of,
        count: baseline.count,
        proportion: baseline.proportion,
        interval95: null,
      };
}
