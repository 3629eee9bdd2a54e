import { useCallback, useMemo } from "react";
import { Link, useNavigate } from "react-router";
import { Answer } from "@/components/answer";
import { GradeTag } from "@/components/grade-tag";
import { DotPlot } from "@/components/plot/dot-plot";
import type { DotRow } from "@/components/plot/dot-row";
import { useNewestAudits, useShares, usual } from "@/features/improvement/api/get-figures";
import { auditsBehind } from "@/features/improvement/audits-behind";
import { Question } from "@/features/improvement/components/question";
import { dotOf, type RangeRow, RangeTable } from "@/features/improvement/components/range-table";
import type { Period } from "@/features/improvement/period";
import {
  originOf,
  strongestInWords,
  weakestFirst,
  weakestInWords,
} from "@/features/improvement/words";
import { Table } from "@/govuk/table";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { AuditSummary, Framework, JudgedGood } from "@/lib/api-types";
import { dateShort } from "@/lib/dates";
import { frameworkOf } from "@/lib/grades";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { periodInWords } from "@/lib/periods";

/** The team's own areas, the weakest first, so that the talk can begin there. */
export function OwnAreas({ period, team }: { period: Period; team: string }) {
  return (
    <Question asked="Where is our practice weakest?">
      <Answer query={useShares(period, "area", team)} waiting="Counting the areas" isPart>
        {(measure) => (
          <>
            <p className="govuk-body-l">
              {weakestInWords(measure.rows)} {strongestInWords(measure.rows)}
            </p>
            <AreaDots measure={measure} period={period} team={team} />
          </>
        )}
      </Answer>
    </Question>
  );
}

interface AreaDotsProps {
  measure: JudgedGood;
  period: Period;
  team: string;
}

function AreaDots({ measure, period, team }: AreaDotsProps) {
  const { definition } = measure;
  const navigate = useNavigate();
  const rows: RangeRow[] = useMemo(
    () =>
      weakestFirst(measure.rows.filter(({ audits }) => audits > 0)).map(
        ({ key, label, audits, goodOrBetter, interval95 }) => ({
          key: key ?? "",
          label,
          count: goodOrBetter,
          of: audits,
          interval95,
          to: auditsBehind(definition, { area: key ?? "" }),
        }),
      ),
    [measure.rows, definition],
  );
  const dots = useMemo(() => rows.map(dotOf), [rows]);
  const open = useCallback(
    ({ key }: DotRow) => void navigate(auditsBehind(definition, { area: key ?? "" })),
    [definition, navigate],
  );
  if (rows.length === 0) {
    return null;
  }
  const title = "Judged good or better by judgement area";
  return (
    <DotPlot
      level={3}
      title={title}
      subtitle={`${periodInWords(period)}, the lowest share first where there are enough audits to compare`}
      finding={weakestInWords(measure.rows)}
      rows={dots}
      total={null}
      origin={originOf(measure)}
      fileName="areas"
      onChoose={open}
      data={{
        path: "/api/measures/judged-good",
        query: { ...usual(period, team), by: "area" },
        fileName: "judged-good-by-area",
        asAt: "",
      }}
    >
      <RangeTable caption={title} what="Judgement area" rows={rows} />
    </DotPlot>
  );
}

/** The newest audits of the team that count, each a way to what was learnt. */
export function OwnAudits({ team }: { team: string }) {
  const frameworks = useFrameworks().data ?? [];
  return (
    <Question asked="Our latest audits">
      <Answer query={useNewestAudits(team)} waiting="Loading the audits" isPart>
        {({ items }) =>
          items.length === 0 ? (
            <p className="govuk-body">
              No audit of the team has been finalised yet. Audits appear here as soon as they count.
            </p>
          ) : (
            <>
              <Table
                caption="The newest audits that count"
                isCaptionHidden
                columns={[
                  {
                    name: "Case",
                    heading: "Case",
                    isRowHeading: true,
                    cell: ({ id, caseReference }) => (
                      <Link className="govuk-link" to={paths.audit(id)}>
                        {caseReference}
                      </Link>
                    ),
                  },
                  { name: "Audited", heading: "Audited", cell: (row) => dateShort(row.auditedOn) },
                  { name: "Type", heading: "Type", cell: ({ type }) => auditTypes[type] },
                  { name: "Overall", heading: "Overall", cell: (row) => overall(row, frameworks) },
                ]}
                rows={items}
                keyOf={({ id }) => id}
                stacks
              />
              <p className="govuk-body">
                <Link className="govuk-link" to={paths.audits({ team, status: "finalised" })}>
                  All audits of the team that count
                </Link>
              </p>
            </>
          )
        }
      </Answer>
    </Question>
  );
}

function overall({ framework, finalGrade }: AuditSummary, frameworks: readonly Framework[]) {
  const known = frameworkOf(frameworks, framework);
  return known === undefined ? null : <GradeTag framework={known} code={finalGrade} />;
}
