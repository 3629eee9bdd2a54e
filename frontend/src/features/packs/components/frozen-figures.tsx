import type { ReactNode } from "react";
import { DotPlot } from "@/components/plot/dot-plot";
import type { DotRow } from "@/components/plot/dot-row";
import { FrozenTrend } from "@/features/packs/components/frozen-trend";
import { Shares } from "@/features/packs/components/shares";
import { InsetText } from "@/govuk/notices";
import { Table } from "@/govuk/table";
import type { Pack, PackFigure, PackFigures, PackTally } from "@/lib/api-types";
import { dateInWords, momentInFull } from "@/lib/dates";

/** The figures of a finished pack, in the order of its document. */
export function FrozenFigures({ pack, figures }: { pack: Pack; figures: PackFigures }) {
  const { areas, secondChecks, changes, concerns, chosen } = figures;
  return (
    <>
      {figures.smallNumbersHidden && (
        <InsetText>
          This pack goes outside the service. Counts of 1 to 5, and what would give them away, are
          shown as c. Totals are rounded to the nearest 10.
        </InsetText>
      )}
      <Part title="Where the service stands" finding={figures.standing.sentence}>
        <p className="govuk-body">{figures.standing.change}</p>
      </Part>
      <Teams pack={pack} figures={figures} />
      <Part title="Judged good or better by area" finding={areas.finding}>
        <Shares caption="By judgement area" first="Area" rows={areas.rows} total={areas.total} />
      </Part>
      <FrozenTrend pack={pack} figures={figures} />
      <Part title="Before and after second checks" finding={secondChecks.finding}>
        {secondChecks.scales.map(({ scale, rows }) => (
          <Words
            key={scale}
            caption={secondChecks.scales.length === 1 ? "Second checks" : `On the scale ${scale}`}
            rows={rows}
          />
        ))}
      </Part>
      <Part title="Who took part" finding={figures.involvement.finding}>
        <Words caption="Involvement" rows={figures.involvement.rows} />
      </Part>
      <Part
        title="What changed since the last pack"
        finding={
          changes.since === null
            ? changes.finding
            : `The last pack of this kind was as at ${momentInFull(changes.since)}. ${changes.finding}`
        }
      >
        {changes.tallies.length > 0 && <Words caption="Changes" rows={changes.tallies} />}
      </Part>
      <Part title="Serious concerns" finding={concerns.finding}>
        {concerns.leftOut !== null && (
          <p className="govuk-body">The reason given: {concerns.leftOut}</p>
        )}
        {concerns.tallies.length > 0 && (
          <Words caption="Safety concerns" counted="Concerns" rows={concerns.tallies} />
        )}
      </Part>
      <Part title="How cases were chosen" finding={chosen.finding}>
        <Words caption="Cases" rows={chosen.tallies} />
      </Part>
      <Part title="What the figures mean" finding="">
        <Definitions figures={figures} />
      </Part>
    </>
  );
}

function Part({
  title,
  finding,
  children,
}: {
  title: string;
  finding: string;
  children?: ReactNode;
}) {
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {finding !== "" && <p className="govuk-body">{finding}</p>}
      {children}
    </section>
  );
}

/** Hidden shares cannot be drawn, and have audits: they are in the table with their c. */
function Teams({ pack, figures }: { pack: Pack; figures: PackFigures }) {
  const { teams, from, to, asAt, definitions } = figures;
  const shown = teams.rows.filter(({ count }) => count !== null);
  const hidden = teams.rows.length - shown.length;
  const rest =
    hidden === 0
      ? ""
      : ` ${hidden} of ${teams.rows.length} teams cannot be drawn: the table shows them as c.`;
  return (
    <DotPlot
      title="Judged good or better by team"
      subtitle={`Case file audits dated ${dateInWords(from)} to ${dateInWords(to)}`}
      finding={`${teams.finding}${rest}`}
      rows={shown.map(dotOf)}
      total={{ ...dotOf(teams.total), key: null }}
      origin={{
        source: "Plumbline, finalised case file audits",
        asAt,
        definition: definitions[0]?.version ?? "",
      }}
      fileName={`${pack.kind}-pack-${pack.meetsOn}-teams`}
    >
      <Shares caption="By team" first="Team" rows={teams.rows} total={teams.total} />
    </DotPlot>
  );
}

function dotOf(figure: PackFigure): DotRow {
  const { key, label, count, of, proportion, lower, upper } = figure;
  const isShown = count !== null && of !== null;
  return {
    key,
    label,
    audits: isShown ? of : 0,
    count: isShown ? count : 0,
    proportion,
    interval95: lower === null || upper === null ? null : { lower, upper },
  };
}

interface WordsProps {
  caption: string;
  counted?: string;
  rows: readonly (PackFigure | PackTally)[];
}

function Words({ caption, counted = "Audits", rows }: WordsProps) {
  return (
    <Table
      caption={caption}
      captionSize="s"
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { name: "What", heading: "What", isRowHeading: true, cell: ({ label }) => label },
        { name: counted, heading: counted, cell: ({ words }) => words },
      ]}
    />
  );
}

function Definitions({ figures }: { figures: PackFigures }) {
  return (
    <Table
      caption="Definitions"
      captionSize="s"
      stacks
      rows={figures.definitions}
      keyOf={({ name }) => name}
      columns={[
        { name: "Figure", heading: "Figure", isRowHeading: true, cell: ({ name }) => name },
        { name: "Version", heading: "Version", cell: ({ version }) => version },
        { name: "Meaning", heading: "Meaning", cell: ({ text }) => text },
      ]}
    />
  );
}
