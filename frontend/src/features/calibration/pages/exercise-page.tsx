import { useState } from "react";
import { Navigate, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { useExercise, type VersionedExercise } from "@/features/calibration/api/exercises";
import { CaseText } from "@/features/calibration/components/case-text";
import { ExerciseFacts } from "@/features/calibration/components/exercise-facts";
import { Grading } from "@/features/calibration/components/grading";
import { GroupActions } from "@/features/calibration/components/group-actions";
import { OwnGradesList } from "@/features/calibration/components/own-grades-list";
import { PanelGrades } from "@/features/calibration/components/panel-grades";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { CalibrationExercise, Framework } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { frameworkOf } from "@/lib/grades";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

/** One exercise: to grade it, to look after it, or to read what one submitted. */
export function ExercisePage() {
  const { id = "" } = useParams();
  return (
    <Answer query={both(useExercise(id), useFrameworks())} waiting="Loading the exercise">
      {([exercise, frameworks]) => {
        const framework = frameworkOf(frameworks, exercise.value.framework.code);
        return framework === undefined ? (
          <Navigate to={paths.calibration()} replace />
        ) : (
          <Exercise key={id} exercise={exercise} framework={framework} />
        );
      }}
    </Answer>
  );
}

function Exercise({ exercise, framework }: { exercise: VersionedExercise; framework: Framework }) {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const { value } = exercise;
  const mayGrade = value.allowedActions.includes("grade");
  return (
    <Page
      title={value.title}
      caption="Calibration exercise"
      errors={lines}
      before={<BackLink to={paths.calibration()}>Calibration exercises</BackLink>}
    >
      <WhereItIs exercise={value} />
      <ExerciseFacts exercise={value} />
      <GroupActions exercise={exercise} onLines={setLines} />
      {mayGrade ? (
        <Grading exercise={value} framework={framework} lines={lines} onLines={setLines} />
      ) : (
        <>
          <CaseText text={value.caseText} />
          {value.mine !== null && <OwnGradesList exercise={value} framework={framework} />}
          <PanelGrades exercise={value} framework={framework} />
        </>
      )}
    </Page>
  );
}

/** What the reader can expect now. */
function WhereItIs({ exercise }: { exercise: CalibrationExercise }) {
  const words = situation(exercise);
  return words === undefined ? null : <InsetText>{words}</InsetText>;
}

function situation({ status, mine, allowedActions }: CalibrationExercise): string | undefined {
  if (status === "draft") {
    return "This exercise is being prepared. Nobody outside the Practice Improvement and Outcomes Group sees it yet.";
  }
  if (allowedActions.includes("grade")) {
    return "Grade by yourself, from the case as it is written here. Nobody sees your grades before the exercise is closed.";
  }
  if (mine?.submittedAt) {
    const when = momentInFull(mine.submittedAt);
    return status === "open"
      ? `You submitted your grades on ${when}. The results come when the exercise is closed.`
      : `You submitted your grades on ${when}.`;
  }
  if (mine !== null && status === "closed") {
    return "This exercise was closed before you submitted your grades, so they do not count in it.";
  }
  return undefined;
}
