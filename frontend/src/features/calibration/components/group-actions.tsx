import { useState } from "react";
import { Link } from "react-router";
import {
  closeExercise,
  getExercise,
  openExercise,
  useKeepExercise,
  type VersionedExercise,
} from "@/features/calibration/api/exercises";
import { Button, ButtonGroup, ButtonLink } from "@/govuk/button";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, ProblemError } from "@/lib/problem";

const steps = ["edit", "open", "close", "set_reference", "read_results"] as const;

interface GroupActionsProps {
  exercise: VersionedExercise;
  onLines: (lines: readonly ErrorLine[]) => void;
}

/** What those who set the exercise can do with it now. */
export function GroupActions({ exercise, onLines }: GroupActionsProps) {
  const { id, allowedActions: may, status, referenceIsSet, invited, submitted } = exercise.value;
  const keep = useKeepExercise();
  const [isBusy, setBusy] = useState(false);

  const take = async (step: (now: VersionedExercise) => Promise<VersionedExercise>) => {
    onLines([]);
    setBusy(true);
    try {
      keep(await step(exercise));
    } catch (error) {
      onLines(errorLines(error).map(({ text }) => ({ text })));
      if (error instanceof ProblemError && error.status === 412) {
        onLines([
          { text: "Somebody changed this exercise while you had it open. Look at it again." },
        ]);
        await getExercise(id).then(keep, () => undefined);
      }
    } finally {
      setBusy(false);
    }
  };

  const hasSomething = steps.some((step) => may.includes(step));
  return !hasSomething ? null : (
    <>
      {status === "open" && !referenceIsSet && may.includes("set_reference") && (
        <p className="govuk-body">
          The exercise can be closed once the panel has graded every area.
        </p>
      )}
      {may.includes("close") && (
        <p className="govuk-body">
          {submitted} of {invited} have submitted. Closing cannot be undone: whoever has not
          submitted by then cannot any more, and everybody who has sees the results.
        </p>
      )}
      {may.includes("open") && (
        <p className="govuk-body">
          Once it is open, the case, its areas and the participants stay as they are.
        </p>
      )}
      <ButtonGroup>
        {may.includes("open") && (
          <Button busy={isBusy} onClick={() => void take(openExercise)}>
            Open it to the participants
          </Button>
        )}
        {may.includes("close") && (
          <Button busy={isBusy} onClick={() => void take(closeExercise)}>
            Close the exercise
          </Button>
        )}
        {may.includes("read_results") && (
          <ButtonLink to={paths.exerciseResults(id)}>See the results</ButtonLink>
        )}
        {may.includes("set_reference") && (
          <ButtonLink secondary to={paths.exerciseReference(id)}>
            {referenceIsSet ? "Change the panel’s grades" : "Set the panel’s grades"}
          </ButtonLink>
        )}
        {may.includes("edit") && (
          <Link className="govuk-link" to={paths.editExercise(id)}>
            Change the exercise
          </Link>
        )}
      </ButtonGroup>
    </>
  );
}
