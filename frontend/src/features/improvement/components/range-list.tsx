import type { ReactNode } from "react";
import { Link } from "react-router";
import {
  comparisonCaution,
  hasPercentage,
  proportionInWords,
  rangeInWords,
} from "@/lib/proportions";

/** A share with its likely range, and the way to what is behind it. */
export interface RangeRow {
  key: string;
  label: ReactNode;
  count: number;
  of: number;
  interval95: { lower: number; upper: number } | null;
  /** Instead of counts, for a share that was estimated. */
  words?: string;
  /** The audits behind the counts. */
  to?: string;
}

interface RangeListProps {
  caption: string;
  rows: readonly RangeRow[];
  /** The share of all, drawn behind; null for none. */
  all: number | null;
}

/** A dot and its likely range a row, with the words beside: picture and table in one. */
export function RangeList({ caption, rows, all }: RangeListProps) {
  return (
    <table className="ranges">
      <caption className="govuk-body-s ranges__caption">{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr className="ranges__row" key={row.key}>
            <th scope="row" className="ranges__label">
              {row.label}
            </th>
            <td className="ranges__track" aria-hidden="true">
              <Track row={row} all={all} />
            </td>
            <td className="ranges__words">
              <InWords row={row} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr className="ranges__row">
          <td className="ranges__label" />
          <td className="ranges__track">
            <span className="ranges__scale">
              <span>0%</span>
              <span>50%</span>
              <span>100%</span>
            </span>
          </td>
          <td className="ranges__words" />
        </tr>
      </tfoot>
    </table>
  );
}

function Track({ row, all }: { row: RangeRow; all: number | null }) {
  const { count, of, interval95 } = row;
  const isSmall = comparisonCaution(of) !== undefined;
  return (
    <span className="range">
      {all !== null && <span className="range__all" style={at(all)} />}
      {hasPercentage(of) && (
        <>
          {interval95 !== null && (
            <span
              className={`range__line ${isSmall ? "range__line--few" : ""}`}
              style={{
                left: `${interval95.lower * 100}%`,
                width: `${(interval95.upper - interval95.lower) * 100}%`,
              }}
            />
          )}
          <span
            className={`range__dot ${isSmall ? "range__dot--few" : ""}`}
            style={at(count / of)}
          />
        </>
      )}
    </span>
  );
}

function InWords({ row }: { row: RangeRow }) {
  const { count, of, interval95, words, to } = row;
  const said = words ?? proportionInWords(count, of);
  const range = words === undefined ? rangeInWords(interval95, of) : undefined;
  const caution = words === undefined ? comparisonCaution(of) : undefined;
  return (
    <>
      {to === undefined || of === 0 ? (
        said
      ) : (
        <Link className="govuk-link" to={to}>
          {said}
        </Link>
      )}
      {(caution ?? range) !== undefined && (
        <span className="ranges__aside"> {caution ?? `likely ${range}`}</span>
      )}
    </>
  );
}

function at(share: number) {
  return { left: `${share * 100}%` };
}
