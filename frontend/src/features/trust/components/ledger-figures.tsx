import { Link } from "react-router";
import { MoveBars } from "@/features/trust/components/move-bars";
import { ledgerInWords } from "@/features/trust/ledger-words";
import { Details } from "@/govuk/details";
import { type Column, Table } from "@/govuk/table";
import type { Coefficient, Ledger, LedgerArea, LedgerEntry } from "@/lib/api-types";
import { dateShort, momentInFull } from "@/lib/dates";
import { auditTypes } from "@/lib/labels";
import { paths } from "@/lib/paths";
import { hasPercentage, proportionInWords } from "@/lib/proportions";

/** Counts by area, then audit by audit; nothing here is compared with anybody else's. */
export function LedgerFigures({ ledger }: { ledger: Ledger }) {
  const { areas, entries, shownToAuditorFirst } = ledger;
  return (
    <>
      <p className="govuk-body-l headline">{ledgerInWords(ledger)}</p>
      {shownToAuditorFirst > 0 && (
        <p className="govuk-body">
          {shownToAuditorFirst} more {shownToAuditorFirst === 1 ? "audit is" : "audits are"} for the
          auditor to see first. You see {shownToAuditorFirst === 1 ? "it" : "them"} once they have,
          or 14 days after the second check.
        </p>
      )}
      {areas.length > 0 && (
        <>
          <MoveBars
            title="By judgement area"
            finding={`${areas.length === 1 ? "One area" : `${areas.length} areas`}, each with its counts.`}
            rows={areas.map((area) => ({ ...area, key: keyOf(area), label: nameOf(area, areas) }))}
          />
          <Details summary="By judgement area: the same as a table">
            <AreaTable areas={areas} />
          </Details>
        </>
      )}
      {entries.length > 0 && <Entries entries={entries} />}
    </>
  );
}

function keyOf({ framework, area }: LedgerArea): string {
  return `${framework.code}/${area}`;
}

/** With its framework where two frameworks are shown, since their grades are not the same. */
function nameOf({ framework, label }: LedgerArea, areas: readonly LedgerArea[]): string {
  const isAlone = areas.every((other) => other.framework.code === framework.code);
  return isAlone ? label : `${label} (${framework.label})`;
}

function AreaTable({ areas }: { areas: readonly LedgerArea[] }) {
  const columns: Column<LedgerArea>[] = [
    {
      name: "Judgement area",
      heading: "Judgement area",
      isRowHeading: true,
      cell: (area) => nameOf(area, areas),
    },
    { name: "Lowered", heading: "Lowered", isNumber: true, cell: ({ lowered }) => lowered },
    {
      name: "Unchanged",
      heading: "Unchanged",
      cell: ({ unchanged, n }) => proportionInWords(unchanged, n),
    },
    { name: "Raised", heading: "Raised", isNumber: true, cell: ({ raised }) => raised },
    {
      name: "Average step",
      heading: "Average step in grades",
      isNumber: true,
      cell: ({ n, meanShift }) =>
        meanShift === null || !hasPercentage(n) ? "–" : meanShift.toFixed(2).replace("-", "−"),
    },
    {
      name: "Agreement in blind checks",
      heading: "Agreement in blind checks",
      cell: ({ blind }) =>
        blind.kappaQuadratic === null && blind.ac2Quadratic === null
          ? blind.note
          : `Quadratic weighted kappa ${figure(blind.kappaQuadratic)}, Gwet’s AC2 ${figure(blind.ac2Quadratic)}, from ${blind.n}. ${blind.note}`,
    },
  ];
  return (
    <Table
      caption="What became of the grades by judgement area"
      isCaptionHidden
      stacks
      isDense
      rows={areas}
      keyOf={keyOf}
      columns={columns}
    />
  );
}

function figure(found: Coefficient | null): string {
  return found === null ? "none" : found.value.toFixed(2);
}

function Entries({ entries }: { entries: readonly LedgerEntry[] }) {
  return (
    <Table
      caption="Audit by audit"
      stacks
      rows={entries}
      keyOf={({ auditId }) => auditId}
      columns={[
        {
          name: "Audit",
          heading: "Audit",
          isRowHeading: true,
          cell: ({ auditId, reference, type, auditedOn }) => (
            <>
              <Link className="govuk-link" to={paths.audit(auditId)}>
                {reference}
              </Link>
              <span className="caution">
                {auditTypes[type]}, {dateShort(auditedOn)}
              </span>
            </>
          ),
        },
        {
          name: "Second-checked",
          heading: "Second-checked",
          cell: ({ decidedAt, blind }) => (
            <>
              {momentInFull(decidedAt)}
              {blind === false && <span className="caution">with the first grades in sight</span>}
            </>
          ),
        },
        { name: "Grades", heading: "Grades", cell: ({ moves }) => <Moves moves={moves} /> },
      ]}
    />
  );
}

/** What moved, in words; what stayed, as a count. */
function Moves({ moves }: Pick<LedgerEntry, "moves">) {
  const moved = moves.filter(({ direction }) => direction !== "unchanged");
  const same = moves.length - moved.length;
  return (
    <ul className="govuk-list ledger__moves">
      {moved.map(({ area, label, original, settled, direction }) => (
        <li key={area}>
          {label}: {direction} from {original.label.toLowerCase()} to {settled.label.toLowerCase()}
        </li>
      ))}
      {same > 0 && (
        <li>
          {moved.length === 0 ? "All" : ""} {same} unchanged
        </li>
      )}
    </ul>
  );
}
