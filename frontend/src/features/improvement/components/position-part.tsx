import { Link } from "react-router";
import { Answer, both } from "@/components/answer";
import { useShares, useTrend, usual, type Whose } from "@/features/improvement/api/get-figures";
import { auditsBehind } from "@/features/improvement/audits-behind";
import { Question } from "@/features/improvement/components/question";
import { newestInWords, SeriesPlot } from "@/features/improvement/components/series-plot";
import { type Period, seriesPeriod } from "@/features/improvement/period";
import { directionInWords, positionInWords } from "@/features/improvement/words";
import { momentInFull } from "@/lib/dates";
import { samplingInWords } from "@/lib/labels";
import { paths } from "@/lib/paths";

interface PositionPartProps {
  period: Period;
  today: string;
  /** A team's page has quarters over three years: its months are too small. */
  team?: Whose;
}

/** Where practice stands and which way it goes. */
export function PositionPart({ period, today, team }: PositionPartProps) {
  const by = team === undefined ? "month" : "quarter";
  const seriesDays = seriesPeriod(team === undefined ? 24 : 36, today);
  const shares = useShares(period, "team", team);
  const trend = useTrend(seriesDays, by, team);
  return (
    <Question asked="Are we getting better?">
      <Answer query={both(shares, trend)} waiting="Counting the audits" isPart>
        {([{ total, definition, asAt }, series]) => {
          const direction = directionInWords(series);
          return (
            <>
              <p className="govuk-body-l">
                {positionInWords(period, total)} {direction}
              </p>
              {total.audits > 0 && (
                <>
                  <SeriesPlot
                    trend={series}
                    title={`Share judged good or better by ${by}`}
                    finding={`${direction} ${newestInWords(series.points)}`}
                    query={{ ...usual(seriesDays, team), by }}
                  />
                  <p className="govuk-body">
                    <Link className="govuk-link" to={auditsBehind(definition)}>
                      {`The ${total.audits} ${total.audits === 1 ? "audit" : "audits"} behind this`}
                    </Link>
                    {". "}
                    <Link className="govuk-link" to={paths.trend({ by, team: team ?? "" })}>
                      The series with targets and milestones
                    </Link>
                    {". "}
                    <Link className="govuk-link" to={paths.judgedGood()}>
                      All figures on judged good or better
                    </Link>
                  </p>
                </>
              )}
              <p className="govuk-body-s quiet">
                {samplingInWords(definition.sampling)}. Grades count as they stand after any second
                check. As at {momentInFull(asAt)}. Definition {definition.version}.
              </p>
            </>
          );
        }}
      </Answer>
    </Question>
  );
}
