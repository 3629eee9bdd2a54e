import { useId } from "react";
import { TableScroller } from "@/govuk/table";
import type { GradeAgreementFigures } from "@/lib/api-types";

interface HeatTableProps {
  caption: string;
  rowsAre: string;
  columnsAre: string;
  grades: GradeAgreementFigures["grades"];
  /** Rows original, worst to best. */
  counts: GradeAgreementFigures["table"];
}

/** Shades there are, from none to the fullest cell. */
const SHADES = 5;

/** How often each pair of grades was given: the number in the cell, its shade beside it. */
export function HeatTable({ caption, rowsAre, columnsAre, grades, counts }: HeatTableProps) {
  const id = useId();
  const most = Math.max(1, ...counts.flat());
  return (
    <>
      <p className="govuk-body-s" id={id}>
        {caption}
      </p>
      <TableScroller label={caption}>
        <table className="heat" aria-labelledby={id}>
          <thead>
            <tr>
              <td className="heat__corner">
                {rowsAre} down, {columnsAre} across
              </td>
              {grades.map(({ code, label }) => (
                <th key={code} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grades.map(({ code, label }, row) => (
              <tr key={code}>
                <th scope="row">{label}</th>
                {grades.map((column, place) => {
                  const count = counts[row]?.[place] ?? 0;
                  return (
                    <td
                      key={column.code}
                      className={`heat__cell heat__cell--${Math.ceil((count / most) * SHADES)} ${row === place ? "heat__cell--same" : ""}`}
                    >
                      {count}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </>
  );
}
