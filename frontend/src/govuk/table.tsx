import { type ReactNode, useEffect, useRef, useState } from "react";

export interface Column<Row> {
  heading: ReactNode;
  /** What the heading says on a narrow screen, where each cell names itself. */
  name: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
  /** Its cells speak for themselves on a narrow screen. */
  isUnnamed?: boolean;
  /** The column that says what the row is about. */
  isRowHeading?: boolean;
}

interface TableProps<Row> {
  caption: ReactNode;
  captionSize?: "s" | "m" | undefined;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The last rows, set apart, such as a total. */
  footer?: readonly Row[];
  /** Smaller type, for many columns of figures. */
  isDense?: boolean;
  /** Turns each row into a small block where the screen is narrow, instead of scrolling. */
  stacks?: boolean;
}

export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    captionSize = "m",
    isCaptionHidden,
    columns,
    rows,
    keyOf,
    footer,
    stacks,
  } = props;
  const table = (
    <table
      className={`govuk-table ${stacks ? "table--stacks" : ""} ${props.isDense ? "table--dense" : ""}`}
    >
      <caption
        className={
          isCaptionHidden
            ? "govuk-visually-hidden"
            : `govuk-table__caption govuk-table__caption--${captionSize}`
        }
      >
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <th
              key={column.name}
              scope="col"
              className={`govuk-table__header ${column.isNumber ? "govuk-table__header--numeric" : ""}`}
            >
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <Row key={keyOf(row)} columns={columns} row={row} />
        ))}
      </tbody>
      {footer && footer.length > 0 && (
        <tfoot className="table__foot">
          {footer.map((row) => (
            <Row key={keyOf(row)} columns={columns} row={row} />
          ))}
        </tfoot>
      )}
    </table>
  );
  return <TableScroller label={caption}>{table}</TableScroller>;
}

function Row<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <tr className="govuk-table__row">
      {columns.map((column) =>
        column.isRowHeading ? (
          <th key={column.name} scope="row" className="govuk-table__header">
            {column.cell(row)}
          </th>
        ) : (
          <td
            key={column.name}
            data-name={column.isUnnamed ? undefined : column.name}
            className={`govuk-table__cell ${column.isNumber ? "govuk-table__cell--numeric" : ""}`}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Lets a wide table be scrolled by keyboard; a stop for the Tab key only where there is a need. */
export function TableScroller({ label, children }: { label: ReactNode; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === "undefined") {
      return;
    }
    const measure = () => setWide(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const region = isWide
    ? { role: "region", tabIndex: 0, "aria-label": typeof label === "string" ? label : "Table" }
    : {};
  return (
    <div className="table-scroller" ref={box} {...region}>
      {children}
    </div>
  );
}
