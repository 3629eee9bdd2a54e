import { Navigate, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { useExercise, useResults } from "@/features/calibration/api/exercises";
import { Agreement } from "@/features/calibration/components/agreement";
import { Distances } from "@/features/calibration/components/distances";
import { GradeStrips } from "@/features/calibration/components/grade-strips";
import { MineAndPanels } from "@/features/calibration/components/mine-and-panels";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { CalibrationExercise, CalibrationResults, Framework } from "@/lib/api-types";
import { frameworkOf } from "@/lib/grades";
import { paths } from "@/lib/paths";

/** How the grades of a closed exercise compare. */
export function ResultsPage() {
  const { id = "" } = useParams();
  const exercise = both(useExercise(id), useFrameworks());
  return (
    <Answer query={both(exercise, useResults(id))} waiting="Loading the results">
      {([[{ value }, frameworks], results]) => {
        const framework = frameworkOf(frameworks, value.framework.code);
        return framework === undefined ? (
          <Navigate to={paths.calibration()} replace />
        ) : (
          <Results exercise={value} framework={framework} results={results} />
        );
      }}
    </Answer>
  );
}

interface ResultsProps {
  exercise: CalibrationExercise;
  framework: Framework;
  results: CalibrationResults;
}

function Results({ exercise, framework, results }: ResultsProps) {
  return (
    <Page
      title={`Results: ${exercise.title}`}
      caption="Calibration exercise"
      before={<BackLink to={paths.exercise(exercise.id)}>{exercise.title}</BackLink>}
      underTitle={
        <p className="govuk-body">
          {results.raters} of {results.invited} invited submitted their grades.
        </p>
      }
    >
      <MineAndPanels results={results} framework={framework} />
      <Agreement results={results} />
      <GradeStrips areas={results.areas} framework={framework} />
      {results.auditors !== null && (
        <Distances exercise={exercise.id} auditors={results.auditors} />
      )}
    </Page>
  );
}
