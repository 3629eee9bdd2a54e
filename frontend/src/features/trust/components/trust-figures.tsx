import { FigureDownloads } from "@/components/figure-downloads";
import { Coefficients } from "@/features/trust/components/coefficients";
import { Dumbbells } from "@/features/trust/components/dumbbells";
import { EffectTable } from "@/features/trust/components/effect-table";
import { HeatTable } from "@/features/trust/components/heat-table";
import { MoveBars } from "@/features/trust/components/move-bars";
import { MoveTable } from "@/features/trust/components/move-table";
import { type TrustQuestion, trustQueryOf } from "@/features/trust/trust-question";
import {
  effectFinding,
  estimateInWords,
  movedInWords,
  movesFinding,
  unanimousInWords,
} from "@/features/trust/trust-words";
import { Details } from "@/govuk/details";
import type {
  GradeAgreement,
  GradeAgreementFigures,
  ModerationEffect,
  ModerationEffectFigures,
} from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

interface TrustFiguresProps {
  question: TrustQuestion;
  /** What the grade compared is called, as "overall grades". */
  grades: string;
  overall: GradeAgreement;
  areas: GradeAgreement;
  effect: ModerationEffect;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

/** Sentences first, then one block for each scale: grades of different scales are never mixed. */
export function TrustFigures(props: TrustFiguresProps) {
  const { overall, areas, effect } = props;
  return (
    <>
      {overall.definition.scope === "own_teams" && (
        <p className="govuk-body">These figures cover the teams you manage.</p>
      )}
      {overall.rows.map((row) => (
        <OneScale
          key={row.scale}
          {...props}
          row={row}
          areaRows={areas.rows.filter(({ scale }) => scale === row.scale)}
          teamRows={effect.rows.filter(({ scale }) => scale === row.scale)}
          totals={effect.totals.filter(({ scale }) => scale === row.scale)}
        />
      ))}
      <p className="govuk-body-s quiet">
        As at {momentInFull(overall.asAt)}. Counted: {overall.definition.counted}{" "}
        {effect.definition.weighting} A second opinion is not the truth: the estimate says what the
        figure would be had all been moderated. Definition {overall.definition.version}.
      </p>
    </>
  );
}

interface OneScaleProps extends TrustFiguresProps {
  row: GradeAgreementFigures;
  areaRows: readonly GradeAgreementFigures[];
  teamRows: readonly ModerationEffectFigures[];
  totals: readonly ModerationEffectFigures[];
}

function OneScale(props: OneScaleProps) {
  const { question, grades, row, areaRows, teamRows, totals, onProblem } = props;
  const total = totals[0];
  const teams = teamRows
    .filter(({ audits }) => audits > 0)
    .toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"));
  return (
    <>
      <p className="govuk-body-l headline">
        {movedInWords(question, row, grades)}
        {total !== undefined && ` ${estimateInWords(total)}`}
      </p>
      {row.judgement.audits > 0 && (
        <p className="govuk-body">
          {row.judgement.audits} more {row.judgement.audits === 1 ? "audit was" : "audits were"}{" "}
          chosen for a second check because somebody thought so. No figure here rests on{" "}
          {row.judgement.audits === 1 ? "it" : "them"}.
        </p>
      )}
      {row.n > 0 && (
        <section className="rate" aria-labelledby={`moved-${row.scale}`}>
          <h2 className="govuk-heading-m" id={`moved-${row.scale}`}>
            From which grade to which
          </h2>
          <HeatTable
            caption={`${row.n} ${grades}: the auditor’s and the settled one. Below the outlined line grades were lowered, above it raised.`}
            rowsAre="Auditor’s grade"
            columnsAre="settled grade"
            grades={row.grades}
            counts={row.table}
          />
          <Coefficients figures={row} />
          <FigureDownloads
            path="/api/measures/agreement"
            query={{ ...trustQueryOf(question), by: "none" }}
            fileName="agreement-by-none"
            asAt=""
            what="these counts"
            isInsideOnly
            onProblem={onProblem}
          />
        </section>
      )}
      {areaRows.length > 0 && (
        <>
          <MoveBars
            title="Which way, by judgement area"
            finding={movesFinding(areaRows)}
            rows={areaRows}
          />
          <Details summary="By judgement area: the same as a table">
            <MoveTable rows={areaRows} />
          </Details>
          <FigureDownloads
            path="/api/measures/agreement"
            query={{ ...trustQueryOf({ ...question, area: "" }), by: "area" }}
            fileName="agreement-by-area"
            asAt=""
            what="figures by area"
            isInsideOnly
            onProblem={onProblem}
          />
        </>
      )}
      {teams.length > 0 && (
        <>
          <Dumbbells
            title="Good or better by team: judged, and had all been moderated"
            finding={effectFinding(teams)}
            rows={teams}
          />
          {totals.flatMap(unanimousInWords).map((sentence) => (
            <p key={sentence} className="govuk-body-s">
              {sentence}
            </p>
          ))}
          <Details summary="By team: the same as a table">
            <EffectTable rows={teams} totals={totals} />
          </Details>
          <FigureDownloads
            path="/api/measures/moderation-effect"
            query={{ ...trustQueryOf(question), by: "team" }}
            fileName="moderation-effect-by-team"
            asAt=""
            what="figures by team"
            isInsideOnly
            onProblem={onProblem}
          />
        </>
      )}
    </>
  );
}
