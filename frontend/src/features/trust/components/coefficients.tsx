import { chanceInWords } from "@/features/trust/trust-words";
import { Details } from "@/govuk/details";
import { type Column, Table } from "@/govuk/table";
import type { Coefficient, GradeAgreementFigures } from "@/lib/api-types";
import { hasPercentage, percent } from "@/lib/proportions";

interface Line {
  name: string;
  meaning: string;
  found: Coefficient | null;
}

/** How well two people agree who do not know of each other's grade; for those who want the numbers. */
export function Coefficients({ figures }: { figures: GradeAgreementFigures }) {
  const { blind } = figures;
  const lines: Line[] = [
    {
      name: "Quadratic weighted kappa",
      meaning:
        "Agreement beyond both graders’ habits; two grades apart counts four times as much as one",
      found: blind.kappaQuadratic,
    },
    {
      name: "Gwet’s AC2, quadratic",
      meaning: "The same kind of figure, steady where nearly every grade is the same",
      found: blind.ac2Quadratic,
    },
    {
      name: "Linear weighted kappa",
      meaning: "Each grade apart counts alike",
      found: blind.kappaLinear,
    },
    {
      name: "Gwet’s AC2, linear",
      meaning: "Each grade apart counts alike",
      found: blind.ac2Linear,
    },
    { name: "Kappa", meaning: "Only the same grade counts as agreement", found: blind.kappa },
    { name: "Gwet’s AC1", meaning: "Only the same grade counts as agreement", found: blind.ac1 },
  ];
  return (
    <Details summary="The coefficients, and what they mean">
      <p className="govuk-body">
        They rest on {blind.n} {blind.n === 1 ? "audit" : "audits"} that a moderator graded before
        seeing the auditor’s grades.
        {blind.n > 0 &&
          (blind.weighted
            ? " As not all audits were checked so, each of them stands for the audits it was drawn from."
            : " Every audit was checked so.")}{" "}
        1 is perfect agreement; 0 is what the graders’ habits alone would give.
        {blind.exact !== null &&
          hasPercentage(blind.n) &&
          ` Both gave the same grade in ${percent(blind.exact)}, and at most one grade apart in ${percent(blind.withinOne ?? 0)}.`}
      </p>
      {blind.note !== null && <p className="govuk-body">{blind.note}</p>}
      <Table
        caption="Coefficients of agreement"
        isCaptionHidden
        stacks
        isDense
        rows={lines}
        keyOf={({ name }) => name}
        columns={columns}
      />
      <Direction figures={figures} />
    </Details>
  );
}

const columns: Column<Line>[] = [
  { name: "Coefficient", heading: "Coefficient", isRowHeading: true, cell: ({ name }) => name },
  { name: "Value", heading: "Value", isNumber: true, cell: ({ found }) => figure(found?.value) },
  {
    name: "95% interval",
    heading: "95% interval",
    cell: ({ found }) =>
      found === null || found.lower === null
        ? "–"
        : `${figure(found.lower)} to ${figure(found.upper)}`,
  },
  { name: "Meaning", heading: "Meaning", cell: ({ meaning }) => meaning },
];

function Direction({ figures }: { figures: GradeAgreementFigures }) {
  const { lowered, raised, goodToNotGood, notGoodToGood } = figures;
  const moved = chanceInWords(figures.signTestP);
  const crossed = chanceInWords(figures.mcNemarP);
  return (
    <>
      {moved !== undefined && (
        <p className="govuk-body">
          {lowered} lowered against {raised} raised: as uneven a split or more by chance alone,{" "}
          {moved} (exact sign test).
        </p>
      )}
      {crossed !== undefined && (
        <p className="govuk-body">
          {goodToNotGood} went from good or better to less, {notGoodToGood} the other way: {crossed}{" "}
          (exact McNemar test).
        </p>
      )}
    </>
  );
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : value.toFixed(2);
}
