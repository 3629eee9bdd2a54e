import { spreadInWords } from "@/features/calibration/words";
import { Details } from "@/govuk/details";
import { Table } from "@/govuk/table";
import type { CalibrationAreaResult, Framework, Grade } from "@/lib/api-types";
import { gradeLabel } from "@/lib/grades";

interface GradeStripsProps {
  areas: readonly CalibrationAreaResult[];
  framework: Framework;
}

/** How the grades are spread: a dot a person, the panel's grade framed; and the same as a table. */
export function GradeStrips({ areas, framework }: GradeStripsProps) {
  const hasMine = areas.some(({ mine }) => mine !== null);
  return (
    <section aria-labelledby="spread">
      <h2 className="govuk-heading-m" id="spread">
        How the grades are spread
      </h2>
      <p className="govuk-body-s">
        Each dot is one person’s grade{hasMine ? "; the hollow one is yours" : ""}. The frame is the
        panel’s grade.
      </p>
      <div className="strips">
        {areas.map((result) => (
          <Strip key={result.area} result={result} framework={framework} />
        ))}
      </div>
      <Details summary="The same as a table">
        <SpreadTable areas={areas} framework={framework} />
      </Details>
    </section>
  );
}

function Strip({ result, framework }: { result: CalibrationAreaResult; framework: Framework }) {
  return (
    <figure className="strip">
      <h3 className="govuk-heading-s">{result.label}</h3>
      <div role="img" aria-label={spreadInWords(result, framework)}>
        {framework.grades.map((grade) => (
          <StripGrade key={grade.code} grade={grade} result={result} />
        ))}
      </div>
    </figure>
  );
}

function StripGrade({ grade, result }: { grade: Grade; result: CalibrationAreaResult }) {
  const count = countOf(result, grade.code);
  const isPanel = result.reference.grade === grade.code;
  const isMine = result.mine?.grade === grade.code;
  return (
    <div className={`strip__grade ${isPanel ? "strip__grade--panel" : ""}`}>
      <span>{grade.shortLabel}</span>
      <span className="strip__dots">
        {Array.from({ length: count }, (_, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike and never move
            key={place}
            className={`strip__dot ${isMine && place === 0 ? "strip__dot--mine" : ""}`}
          />
        ))}
        {count > 0 && <span>{count}</span>}
        {isPanel && <span className="strip__note">Panel</span>}
      </span>
    </div>
  );
}

function SpreadTable({ areas, framework }: GradeStripsProps) {
  return (
    <Table
      caption="How many gave each grade"
      isCaptionHidden
      stacks
      rows={areas}
      keyOf={({ area }) => area}
      columns={[
        { name: "Area", heading: "Area", isRowHeading: true, cell: ({ label }) => label },
        ...framework.grades.map(({ code, shortLabel }) => ({
          name: shortLabel,
          heading: shortLabel,
          isNumber: true,
          cell: (result: CalibrationAreaResult) => countOf(result, code),
        })),
        {
          name: "Panel",
          heading: "Panel",
          cell: ({ reference }) => gradeLabel(framework, reference.grade),
        },
      ]}
    />
  );
}

function countOf({ counts }: CalibrationAreaResult, code: string): number {
  return counts.find(({ grade }) => grade === code)?.count ?? 0;
}
