import { useCallback } from "react";
import { useNavigate } from "react-router";
import { PlotFrame } from "@/components/plot/plot-frame";
import { auditsBehind } from "@/features/improvement/audits-behind";
import { Question } from "@/features/improvement/components/question";
import { originOf, ownPlaceInWords } from "@/features/improvement/words";
import { Table } from "@/govuk/table";
import type { MeasuredFunnel, MeasuredFunnelUnit } from "@/lib/api-types";
import { overdispersionInWords } from "@/lib/overdispersion";
import { periodInWords } from "@/lib/periods";
import { hasPercentage, percent, proportionInWords } from "@/lib/proportions";

interface OwnPlaceProps {
  unit: MeasuredFunnelUnit;
  funnel: MeasuredFunnel;
}

/** The team against chance, with nobody else named or drawn. */
export function OwnPlace({ unit, funnel }: OwnPlaceProps) {
  const overdispersion = overdispersionInWords(funnel, "teams");
  return (
    <Question asked="Is that more than chance?">
      <p className="govuk-body-l">
        {unit.of > 0 && `${proportionInWords(unit.count, unit.of)} judged good or better. `}
        {ownPlaceInWords(unit, funnel.note)}
      </p>
      {overdispersion !== null && <p className="govuk-body">{overdispersion}</p>}
      {funnel.note === null && funnel.baseline !== null && hasPercentage(unit.of) && (
        <OwnPoint unit={unit} funnel={funnel} />
      )}
    </Question>
  );
}

const TITLE = "The team against what chance would give";

function OwnPoint({ unit, funnel }: OwnPlaceProps) {
  const { definition, baseline } = funnel;
  const navigate = useNavigate();
  const finding = ownPlaceInWords(unit, funnel.note);
  const draw = useCallback(
    async (width: number) => {
      const { drawFunnel } = await import("@/components/plot/draw-funnel");
      return drawFunnel({
        units: [unit],
        all: baseline?.proportion ?? 0,
        width,
        title: TITLE,
        finding,
        onChoose: () => void navigate(auditsBehind(definition, { team: unit.key })),
      });
    },
    [unit, baseline, definition, finding, navigate],
  );
  return (
    <PlotFrame
      level={3}
      title={TITLE}
      subtitle={periodInWords({ from: definition.from ?? "", to: definition.to ?? "" })}
      finding={finding}
      reading="The level line is all teams together; the band holds 95% of what chance gives a team with so many audits, the dashed lines 99.8%. Other teams are not drawn. A mark outside is a reason to look, not a finding."
      origin={originOf(funnel)}
      draw={draw}
      fileName="team-against-chance"
      data={{
        path: "/api/measures/judged-good",
        query: {
          type: "case_file",
          by: "team",
          team: unit.key,
          from: definition.from ?? "",
          to: definition.to ?? "",
        },
        fileName: "judged-good-of-team",
        asAt: "",
      }}
      table={
        <Table
          caption={TITLE}
          isCaptionHidden
          isDense
          stacks
          rows={[unit]}
          keyOf={({ key }) => key}
          columns={[
            { name: "Team", heading: "Team", isRowHeading: true, cell: ({ label }) => label },
            {
              name: "Good or better",
              heading: "Good or better",
              cell: ({ count, of }) => proportionInWords(count, of),
            },
            {
              name: "All teams",
              heading: "All teams",
              cell: () =>
                baseline === null ? "–" : proportionInWords(baseline.count, baseline.of),
            },
            {
              name: "95% limits",
              heading: "95% limits",
              cell: ({ lower95, upper95 }) => limitsInWords(lower95, upper95),
            },
            {
              name: "99.8% limits",
              heading: "99.8% limits",
              cell: ({ lower998, upper998 }) => limitsInWords(lower998, upper998),
            },
          ]}
        />
      }
    />
  );
}

function limitsInWords(lower: number | null, upper: number | null): string {
  return lower === null || upper === null ? "–" : `${percent(lower)} to ${percent(upper)}`;
}
