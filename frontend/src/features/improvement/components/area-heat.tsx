import { useId } from "react";
import { Link } from "react-router";
import { usual } from "@/features/improvement/api/get-figures";
import { auditsBehind } from "@/features/improvement/audits-behind";
import { TableFiles } from "@/features/improvement/components/table-files";
import { weakestFirst } from "@/features/improvement/words";
import { TableScroller } from "@/govuk/table";
import type { AreaCell, AreasByTeam, FiguresDefinition } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { comparisonCaution, hasPercentage, percent, proportionInWords } from "@/lib/proportions";

/** Shades there are; the darkest is for the lowest shares. */
const SHADES = 5;
const CAPTION = "Judged good or better by judgement area and team";

/** Areas down, the weakest first; teams across, in alphabetical order. Every cell has its words. */
export function AreaHeat({ figures }: { figures: AreasByTeam }) {
  const id = useId();
  const { definition } = figures;
  const areas = weakestFirst(figures.areas.filter(({ audits }) => audits > 0));
  const teams = figures.teams.filter(({ cells }) => cells.some(({ audits }) => audits > 0));
  return (
    <>
      <p className="govuk-body-s" id={id}>
        {CAPTION}. The darker a cell, the lower the share. Cells without a shade have fewer than 10
        audits: too few to compare.
      </p>
      <TableScroller label={CAPTION}>
        <table className="heat heat--areas" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">Judgement area</th>
              <th scope="col">All</th>
              {teams.map(({ key, label }) => (
                <th scope="col" key={key}>
                  <Link className="govuk-link" to={paths.team(key)}>
                    {label}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => {
              const code = area.key ?? "";
              return (
                <tr key={code}>
                  <th scope="row">{area.label}</th>
                  <Cell
                    cell={{ ...area, area: code }}
                    what={`${area.label}, all teams`}
                    definition={definition}
                    team=""
                  />
                  {teams.map((team) => (
                    <Cell
                      key={team.key}
                      cell={team.cells.find((cell) => cell.area === code)}
                      what={`${area.label}, ${team.label}`}
                      definition={definition}
                      team={team.key}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroller>
      <TableFiles
        path="/api/measures/areas-by-team"
        query={usual({ from: definition.from ?? "", to: definition.to ?? "" }, undefined)}
        fileName="areas-by-team"
        what="areas by team"
      />
    </>
  );
}

interface CellProps {
  cell: AreaCell | undefined;
  /** What the cell is about, for those who hear its link alone. */
  what: string;
  definition: FiguresDefinition;
  team: string;
}

function Cell({ cell, what, definition, team }: CellProps) {
  if (cell === undefined || cell.audits === 0) {
    return <td className="heat__cell">–</td>;
  }
  const { audits, goodOrBetter, area } = cell;
  const isComparable = comparisonCaution(audits) === undefined;
  const shade = isComparable ? shadeOf(goodOrBetter / audits) : 0;
  return (
    <td className={`heat__cell heat__cell--${shade}`}>
      <Link
        className="govuk-link"
        to={auditsBehind(definition, { area, ...(team === "" ? {} : { team }) })}
        aria-label={`${what}: ${proportionInWords(goodOrBetter, audits)}${isComparable ? "" : ", too few to compare"}`}
      >
        {hasPercentage(audits) && (
          <span className="heat__share">{percent(goodOrBetter / audits)}</span>
        )}{" "}
        <span className="heat__counts">
          {goodOrBetter} of {audits}
        </span>
      </Link>
    </td>
  );
}

/** 1 for the highest shares to 5 for the lowest. */
function shadeOf(share: number): number {
  return Math.min(SHADES, Math.max(1, Math.ceil((1 - share) * SHADES)));
}
