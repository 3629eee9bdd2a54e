import { Navigate, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { changeExercise, useExercise } from "@/features/calibration/api/exercises";
import { ExerciseFormPage } from "@/features/calibration/components/exercise-form-page";
import { typedFrom } from "@/features/calibration/exercise-form";
import { paths } from "@/lib/paths";

/** Changes an exercise that is not opened yet. */
export function EditExercisePage() {
  const { id = "" } = useParams();
  const query = useExercise(id);
  return (
    <Answer query={query} waiting="Loading the exercise">
      {(exercise) =>
        exercise.value.allowedActions.includes("edit") ? (
          <ExerciseFormPage
            key={id}
            title="Change the exercise"
            from={() => typedFrom(exercise.value)}
            before={{ to: paths.exercise(id), label: exercise.value.title }}
            save={(request) => changeExercise(exercise, request)}
            onStale={() => query.refetch()}
          />
        ) : (
          <Navigate to={paths.exercise(id)} replace />
        )
      }
    </Answer>
  );
}
