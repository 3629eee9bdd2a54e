import type { CountedGrade } from "@/features/measures/grades-counted";
import type { JudgedGoodFigures } from "@/lib/api-types";
import { listInWords } from "@/lib/labels";
import { hasPercentage } from "@/lib/proportions";

interface GradeBarsProps {
  rows: readonly JudgedGoodFigures[];
  grades: readonly CountedGrade[];
  /** Whose grades they are, where that is not said. */
  whose?: string;
}

/** How many of each grade, best to worst from left to right; the words carry it, the bar helps. */
export function GradeBars({ rows, grades, whose = "" }: GradeBarsProps) {
  return (
    <section className="grade-bars" aria-labelledby="grade-bars-heading">
      <h2 className="govuk-heading-m" id="grade-bars-heading">
        How many of each grade{whose}
      </h2>
      <ul className="grade-bars__key">
        {grades.map(({ code, label, tone }) => (
          <li key={code}>
            <span className={`swatch swatch--${tone}`} aria-hidden="true" /> {label}
          </li>
        ))}
      </ul>
      <ul className="grade-bars__list">
        {rows.map((row) => (
          <li key={row.key ?? "total"} className="grade-bars__row">
            <span className="grade-bars__label">{row.key === null ? "All" : row.label}</span>
            <Bar row={row} grades={grades} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bar({ row, grades }: { row: JudgedGoodFigures; grades: readonly CountedGrade[] }) {
  const present = grades.filter(({ code }) => (row.grades[code] ?? 0) > 0);
  if (present.length === 0) {
    return <span className="quiet">No audits</span>;
  }
  const words = listInWords(
    present.map(({ code, shortLabel }) => `${row.grades[code]} ${shortLabel.toLowerCase()}`),
  );
  if (!hasPercentage(row.audits)) {
    // A full bar for two audits would say more than they do.
    return <span>{words}</span>;
  }
  return (
    <span className="grade-bars__bar">
      <span className="govuk-visually-hidden">{words}</span>
      {present.map(({ code, tone }) => (
        <span
          key={code}
          aria-hidden="true"
          className={`grade-bars__part swatch--${tone}`}
          style={{ flexGrow: row.grades[code] }}
        >
          {row.grades[code]}
        </span>
      ))}
    </span>
  );
}
