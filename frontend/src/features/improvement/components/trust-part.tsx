import { useMemo } from "react";
import { Link } from "react-router";
import { Answer, both } from "@/components/answer";
import { DotPlot } from "@/components/plot/dot-plot";
import {
  useAgreementOfChecks,
  useEffectOfChecks,
  usual,
  type Whose,
} from "@/features/improvement/api/get-figures";
import { Question } from "@/features/improvement/components/question";
import { dotOf, type RangeRow, RangeTable } from "@/features/improvement/components/range-table";
import type { Period } from "@/features/improvement/period";
import { checksInWords, effectInWords, originOf } from "@/features/improvement/words";
import type { ModerationEffect, ModerationEffectFigures } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { periodInWords } from "@/lib/periods";
import { hasPercentage, percent } from "@/lib/proportions";

/** Grades before and after second checks; one block a scale, since scales are never mixed. */
export function TrustPart({ period, team }: { period: Period; team?: Whose }) {
  const query = both(useAgreementOfChecks(period, team), useEffectOfChecks(period, team));
  return (
    <Question asked="Can we trust our grades?">
      <Answer query={query} waiting="Counting second checks" isPart>
        {([agreement, effect]) =>
          effect.rows.length === 0 ? (
            <p className="govuk-body-l">No audit of these months has been finalised yet.</p>
          ) : (
            <>
              {effect.rows.map((row) => {
                const checks = agreement.rows.find(({ scale }) => scale === row.scale);
                return (
                  <div key={row.scale}>
                    <p className="govuk-body-l">
                      {checks !== undefined && `${checksInWords(checks)} `}
                      {effectInWords(row)}
                    </p>
                    <BeforeAndAfter
                      row={row}
                      measure={effect}
                      period={period}
                      {...(team === undefined ? {} : { team })}
                    />
                  </div>
                );
              })}
              <p className="govuk-body">
                <Link
                  className="govuk-link"
                  to={paths.trust({ type: "case_file", from: period.from, to: period.to })}
                >
                  All figures on trust in grades
                </Link>
              </p>
            </>
          )
        }
      </Answer>
    </Question>
  );
}

interface BeforeAndAfterProps {
  row: ModerationEffectFigures;
  measure: ModerationEffect;
  period: Period;
  team?: string;
}

function BeforeAndAfter({ row, measure, period, team }: BeforeAndAfterProps) {
  const rows = useMemo(() => rowsOf(row), [row]);
  const dots = useMemo(() => rows.map(dotOf), [rows]);
  // Without an estimate there is nothing to set beside the auditors' own figure.
  if (rows.length === 0) {
    return null;
  }
  const title = "Good or better before second checks, and had all been second-checked";
  return (
    <DotPlot
      level={3}
      title={title}
      subtitle={`${periodInWords(period)}, cases chosen in any way`}
      finding={effectInWords(row)}
      rows={dots}
      total={null}
      origin={originOf(measure)}
      fileName="second-checks"
      data={{
        path: "/api/measures/moderation-effect",
        query: { ...usual(period, team), by: "none" },
        fileName: "moderation-effect",
        asAt: "",
      }}
    >
      <RangeTable caption={title} what="Grades" rows={rows} />
    </DotPlot>
  );
}

function rowsOf({
  audits,
  originalGood,
  estimate,
  lower,
  upper,
}: ModerationEffectFigures): RangeRow[] {
  if (!hasPercentage(audits) || estimate === null || lower === null || upper === null) {
    return [];
  }
  return [
    {
      key: "own",
      label: "Auditors’ own grades",
      count: originalGood,
      of: audits,
      interval95: null,
    },
    {
      key: "checked",
      label: "Had all been second-checked",
      count: estimate * audits,
      of: audits,
      interval95: { lower, upper },
      words: `about ${percent(estimate)}`,
    },
  ];
}
