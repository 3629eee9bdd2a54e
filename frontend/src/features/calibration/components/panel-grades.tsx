import { GradeTag } from "@/components/grade-tag";
import { SummaryList } from "@/govuk/summary-list";
import type { CalibrationExercise, Framework } from "@/lib/api-types";

interface PanelGradesProps {
  exercise: CalibrationExercise;
  framework: Framework;
}

/** The panel's grades with their reasons, for those who may see them. */
export function PanelGrades({ exercise, framework }: PanelGradesProps) {
  const { reference, areas } = exercise;
  return reference === null ? null : (
    <section aria-labelledby="panel">
      <h2 className="govuk-heading-m" id="panel">
        The panel’s grades
      </h2>
      <p className="govuk-body">Panel: {reference.panel}</p>
      <SummaryList
        rows={reference.grades.map(({ area, grade, reason }) => ({
          key: areas.find((each) => each.area === area)?.label ?? area,
          value: (
            <>
              <p className="govuk-body">
                <GradeTag framework={framework} code={grade} full />
              </p>
              <p className="govuk-body written">{reason}</p>
            </>
          ),
        }))}
      />
    </section>
  );
}
