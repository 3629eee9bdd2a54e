import { GradeTag } from "@/components/grade-tag";
import { Details } from "@/govuk/details";
import { SummaryList } from "@/govuk/summary-list";
import type { Framework, FurtherOpinion } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { judgedIn } from "@/lib/grades";

interface FurtherOpinionsProps {
  opinions: readonly FurtherOpinion[];
  framework: Framework;
}

/** Grades of those who checked the same audit while somebody else did: kept, never counted. */
export function FurtherOpinions({ opinions, framework }: FurtherOpinionsProps) {
  if (opinions.length === 0) {
    return null;
  }
  return (
    <Details
      summary={`${opinions.length} further ${opinions.length === 1 ? "opinion" : "opinions"}, kept and not counted`}
    >
      {opinions.map(({ by, at, judgements }) => (
        <div key={`${by} ${at}`}>
          <p className="govuk-body">
            {by} checked the same audit at the same time, and recorded on {momentInFull(at)}:
          </p>
          <SummaryList
            compact
            rows={judgements.map(({ area, grade, rationale }) => ({
              key: judgedIn(framework, [area])[0]?.label ?? area,
              value: (
                <>
                  <GradeTag framework={framework} code={grade} />
                  {rationale !== null && <p className="govuk-body written">{rationale}</p>}
                </>
              ),
            }))}
          />
        </div>
      ))}
    </Details>
  );
}
