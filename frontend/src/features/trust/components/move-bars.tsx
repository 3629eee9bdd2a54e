import { comparisonCaution, hasPercentage } from "@/lib/proportions";

export interface Moved {
  key: string;
  label: string;
  n: number;
  lowered: number;
  unchanged: number;
  raised: number;
}

interface MoveBarsProps {
  title: string;
  finding: string;
  rows: readonly Moved[];
}

/** Half of the grades fill a side, so that one grade of ten does not look like a landslide. */
const LEAST_SCALE = 0.5;

/** Lowered to the left, raised to the right, each as a share of the grades checked. */
export function MoveBars({ title, finding, rows }: MoveBarsProps) {
  const widest = Math.max(
    LEAST_SCALE,
    ...rows
      .filter(({ n }) => hasPercentage(n))
      .flatMap(({ n, lowered, raised }) => [lowered / n, raised / n]),
  );
  const widthOf = ({ n }: Moved, count: number) =>
    hasPercentage(n) ? `${(count / n / widest) * 100}%` : "0";
  return (
    <figure className="plot">
      <h2 className="govuk-heading-m plot__title">{title}</h2>
      <div className="moves" role="img" aria-label={`${title}. ${finding}`}>
        <div className="moves__row moves__row--head">
          <span />
          <span className="moves__down">Lowered</span>
          <span className="moves__same">Unchanged</span>
          <span>Raised</span>
        </div>
        {rows.map((row) => (
          <div className="moves__row" key={row.key}>
            <span className="moves__label">{row.label}</span>
            <span className="moves__down">
              {row.lowered}
              <span
                className={`moves__bar moves__bar--down ${fewIn(row)}`}
                style={{ width: widthOf(row, row.lowered) }}
              />
            </span>
            <span className="moves__same">
              {row.unchanged} of {row.n}
            </span>
            <span className="moves__up">
              <span
                className={`moves__bar moves__bar--up ${fewIn(row)}`}
                style={{ width: widthOf(row, row.raised) }}
              />
              {row.raised}
            </span>
          </div>
        ))}
      </div>
      <figcaption className="govuk-body-s">
        {finding} A bar is a share of the grades checked. A hollow one has 5 to 9 grades: too few to
        compare; under 5 there is none.
      </figcaption>
    </figure>
  );
}

function fewIn({ n }: Moved): string {
  return comparisonCaution(n) === undefined ? "" : "moves__bar--few";
}
