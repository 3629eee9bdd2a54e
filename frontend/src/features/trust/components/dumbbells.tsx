import type { ModerationEffectFigures } from "@/lib/api-types";
import { hasPercentage, percent } from "@/lib/proportions";

interface DumbbellsProps {
  title: string;
  finding: string;
  rows: readonly ModerationEffectFigures[];
}

/** From the auditors' own figure to the one had all been moderated, with its likely range. */
export function Dumbbells({ title, finding, rows }: DumbbellsProps) {
  return (
    <figure className="plot">
      <h2 className="govuk-heading-m plot__title">{title}</h2>
      <p className="govuk-body-s plot__subtitle">
        <span className="dumbbell__key dumbbell__key--original" aria-hidden="true" /> By the
        auditors’ grades{" "}
        <span className="dumbbell__key dumbbell__key--estimate" aria-hidden="true" /> Had all been
        moderated
      </p>
      <div className="dumbbells" role="img" aria-label={`${title}. ${finding}`}>
        {rows.map((row) => (
          <div className="dumbbells__row" key={row.key}>
            <span className="dumbbells__label">{row.label}</span>
            <Track row={row} />
            <span className="dumbbells__words">{inWords(row)}</span>
          </div>
        ))}
        <div className="dumbbells__row dumbbells__axis">
          <span />
          <span className="dumbbells__scale">
            <span>0%</span>
            <span>50%</span>
            <span>100%</span>
          </span>
        </div>
      </div>
      <figcaption className="govuk-body-s">
        {finding} The thin line is the likely range of what the figure would be had all been
        moderated.
      </figcaption>
    </figure>
  );
}

function Track({ row }: { row: ModerationEffectFigures }) {
  const { audits, original, estimate, lower, upper } = row;
  if (original === null || !hasPercentage(audits)) {
    return <span className="dumbbell" />;
  }
  return (
    <span className="dumbbell">
      {estimate !== null && lower !== null && upper !== null && (
        <>
          <span className="dumbbell__range" style={span(lower, upper)} />
          <span
            className="dumbbell__bar"
            style={span(Math.min(original, estimate), Math.max(original, estimate))}
          />
          <span className="dumbbell__dot dumbbell__dot--estimate" style={at(estimate)} />
        </>
      )}
      <span className="dumbbell__dot dumbbell__dot--original" style={at(original)} />
    </span>
  );
}

/** "65% to 56% · 170 audits". */
function inWords({ audits, original, originalGood, estimate }: ModerationEffectFigures): string {
  if (audits === 0 || original === null) {
    return "No audits";
  }
  if (!hasPercentage(audits)) {
    return `${originalGood} of ${audits} good`;
  }
  const end = estimate === null ? ", no estimate" : ` to ${percent(estimate)}`;
  return `${percent(original)}${end} · ${audits} audits`;
}

function at(share: number) {
  return { left: `${share * 100}%` };
}

function span(from: number, to: number) {
  return { left: `${from * 100}%`, width: `${(to - from) * 100}%` };
}
