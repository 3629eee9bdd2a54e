import { Link } from "react-router";
import { standingInWords } from "@/components/plot/funnel-limits";
import { auditsBehind, type Question } from "@/features/measures/question";
import { Table } from "@/govuk/table";
import type { MeasuredFunnel } from "@/lib/api-types";
import { shareInWords, weightOf } from "@/lib/estimates";
import { rangeInWords } from "@/lib/proportions";

interface FunnelTableProps {
  funnel: MeasuredFunnel;
  question: Question;
  /** What a row is called, such as "Team". */
  name: string;
  hasLimits: boolean;
}

/** The same as the plot, by the alphabet; each name leads to the audits behind it. */
export function FunnelTable({ funnel, question, name, hasLimits }: FunnelTableProps) {
  return (
    <Table
      caption={`Each ${name.toLowerCase()} against all`}
      isCaptionHidden
      stacks
      isDense
      rows={funnel.units}
      keyOf={({ key }) => key}
      columns={[
        {
          name,
          heading: name,
          isRowHeading: true,
          cell: ({ key, label }) => (
            <Link className="govuk-link" to={auditsBehind(question, key)}>
              {label}
            </Link>
          ),
        },
        {
          name: "Judged good or better",
          heading: "Judged good or better",
          cell: ({ count, of, estimate }) => shareInWords(count, of, estimate),
        },
        {
          name: "Likely range",
          heading: "Likely range",
          cell: ({ interval95, of, estimate }) =>
            rangeInWords(interval95, weightOf(of, estimate)) ?? "–",
        },
        ...(hasLimits
          ? [
              {
                name: "95% limits",
                heading: "95% limits",
                cell: ({ lower95, upper95, of }: MeasuredFunnel["units"][number]) =>
                  lower95 === null || upper95 === null
                    ? "–"
                    : (rangeInWords({ lower: lower95, upper: upper95 }, of) ?? "–"),
              },
              {
                name: "Against all",
                heading: "Against all",
                cell: (unit: MeasuredFunnel["units"][number]) =>
                  unit.of === 0 ? "–" : standingInWords(unit),
              },
            ]
          : []),
      ]}
    />
  );
}
