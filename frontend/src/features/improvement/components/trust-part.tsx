import { Link } from "react-router";
import { Answer, both } from "@/components/answer";
import {
  useAgreementOfChecks,
  useEffectOfChecks,
  type Whose,
} from "@/features/improvement/api/get-figures";
import { Question } from "@/features/improvement/components/question";
import { RangeList, type RangeRow } from "@/features/improvement/components/range-list";
import type { Period } from "@/features/improvement/period";
import { checksInWords, effectInWords } from "@/features/improvement/words";
import type { ModerationEffectFigures } from "@/lib/api-types";
import { paths } from "@/lib/paths";
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
                    <BeforeAndAfter row={row} />
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

function BeforeAndAfter({ row }: { row: ModerationEffectFigures }) {
  const { audits, originalGood, estimate, lower, upper } = row;
  // Without an estimate there is nothing to set beside the auditors' own figure.
  if (!hasPercentage(audits) || estimate === null || lower === null || upper === null) {
    return null;
  }
  const rows: RangeRow[] = [
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
      words: `about ${percent(estimate)}, likely ${percent(lower)} to ${percent(upper)}`,
    },
  ];
  return (
    <RangeList
      caption="Share good or better before second checks, and had all been second-checked"
      rows={rows}
      all={null}
    />
  );
}
