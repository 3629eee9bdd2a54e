import { alphaInWords, basisOf } from "@/features/calibration/words";
import { Details } from "@/govuk/details";
import type { CalibrationResults } from "@/lib/api-types";

/** How far those who graded agree with one another, or why that cannot be said. */
export function Agreement({ results }: { results: CalibrationResults }) {
  return (
    <section aria-labelledby="agreement">
      <h2 className="govuk-heading-m" id="agreement">
        Agreement with one another
      </h2>
      {results.alpha === null ? (
        <p className="govuk-body">
          No figure: {results.alphaMissing} ({basisOf(results)})
        </p>
      ) : (
        <p className="govuk-body">
          <strong>Alpha {alphaInWords(results.alpha)}</strong> – {basisOf(results)}
        </p>
      )}
      <Details summary="What alpha says">
        <p className="govuk-body">
          Krippendorff’s alpha is 1 where all agree on everything and 0 where they agree no more
          than chance would have it; below 0 they differ more than that. Grades further apart count
          for more. The panel is not part of it.
        </p>
        <p className="govuk-body">
          With few people and few areas it moves a great deal from one exercise to the next. Read it
          beside the grades below, and over several exercises.
        </p>
      </Details>
    </section>
  );
}
