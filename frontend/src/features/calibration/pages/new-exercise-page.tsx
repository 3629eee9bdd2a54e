import { createExercise } from "@/features/calibration/api/exercises";
import { ExerciseFormPage } from "@/features/calibration/components/exercise-form-page";
import { emptyExercise } from "@/features/calibration/exercise-form";
import { paths } from "@/lib/paths";

/** Sets a new exercise, which begins as a draft. */
export function NewExercisePage() {
  return (
    <ExerciseFormPage
      title="Set a calibration exercise"
      from={emptyExercise}
      before={{ to: paths.calibration(), label: "Calibration exercises" }}
      save={createExercise}
    />
  );
}
