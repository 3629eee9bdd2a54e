import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { GradeTag } from "@/components/grade-tag";
import { useNewestAudits, useShares } from "@/features/improvement/api/get-figures";
import { auditsBehind } from "@/features/improvement/audits-behind";
import { Question } from "@/features/improvement/components/question";
import { RangeList } from "@/features/improvement/components/range-list";
import type { Period } from "@/features/improvement/period";
import {
  ownPlaceInWords,
  strongestInWords,
  weakestFirst,
  weakestInWords,
} from "@/features/improvement/words";
import { Table } from "@/govuk/table";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { AuditSummary, Framework, MeasuredFunnelUnit } from "@/lib/api-types";
import { dateShort } from "@/lib/dates";
import { frameworkOf } from "@/lib/grades";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { proportionInWords } from "@/lib/proportions";

interface OwnPlaceProps {
  unit: MeasuredFunnelUnit;
  note: string | null;
}

/** The team against chance, with nobody else named. */
export function OwnPlace({ unit, note }: OwnPlaceProps) {
  return (
    <Question asked="Is that more than chance?">
      <p className="govuk-body-l">
        {unit.of > 0 && `${proportionInWords(unit.count, unit.of)} judged good or better. `}
        {ownPlaceInWords(unit, note)}
      </p>
    </Question>
  );
}

/** The team's own areas, the weakest first, so that the talk can begin there. */
export function OwnAreas({ period, team }: { period: Period; team: string }) {
  return (
    <Question asked="Where is our practice weakest?">
      <Answer query={useShares(period, "area", team)} waiting="Counting the areas" isPart>
        {({ rows, definition }) => {
          const areas = weakestFirst(rows.filter(({ audits }) => audits > 0));
          return (
            <>
              <p className="govuk-body-l">
                {weakestInWords(rows)} {strongestInWords(rows)}
              </p>
              {areas.length > 0 && (
                <RangeList
                  caption="Judged good or better by judgement area. The thin line is the likely range."
                  all={null}
                  rows={areas.map(({ key, label, audits, goodOrBetter, interval95 }) => ({
                    key: key ?? "",
                    label,
                    count: goodOrBetter,
                    of: audits,
                    interval95,
                    to: auditsBehind(definition, { area: key ?? "" }),
                  }))}
                />
              )}
            </>
          );
        }}
      </Answer>
    </Question>
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
