import { GradeTag } from "@/components/grade-tag";
import { SummaryList } from "@/govuk/summary-list";
import type { CalibrationExercise, Framework } from "@/lib/api-types";

interface OwnGradesListProps {
  exercise: CalibrationExercise;
  framework: Framework;
}

/** What somebody submitted, or had drafted when the exercise closed. */
export function OwnGradesList({ exercise, framework }: OwnGradesListProps) {
  const given = exercise.mine?.grades ?? [];
  return (
    <section aria-labelledby="my-grades">
      <h2 className="govuk-heading-m" id="my-grades">
        My grades
      </h2>
      <SummaryList
        rows={exercise.areas.map(({ area, label }) => {
          const mine = given.find((each) => each.area === area);
          return {
            key: label,
            value: (
              <>
                <p className="govuk-body">
                  <GradeTag framework={framework} code={mine?.grade} full />
                </p>
                {mine?.rationale && <p className="govuk-body written">{mine.rationale}</p>}
              </>
            ),
          };
        })}
      />
    </section>
  );
}
