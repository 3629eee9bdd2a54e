import { type FormEvent, useState } from "react";
import { JudgementFields } from "@/components/judgement-fields";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import {
  submitGrades,
  useKeepExercise,
  type VersionedExercise,
} from "@/features/calibration/api/exercises";
import { CaseText } from "@/features/calibration/components/case-text";
import { SaveLine } from "@/features/calibration/components/save-line";
import { atJudgements, useOwnGrades } from "@/features/calibration/own-grades";
import { Button } from "@/govuk/button";
import type { CalibrationExercise, Framework } from "@/lib/api-types";
import { fieldIn } from "@/lib/grades";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

interface GradingProps {
  exercise: CalibrationExercise;
  framework: Framework;
  lines: readonly ErrorLine[];
  onLines: (lines: readonly ErrorLine[]) => void;
}

/** Where a participant grades: the case beside its areas, saved as they go. */
export function Grading({ exercise, framework, lines, onLines }: GradingProps) {
  const keep = useKeepExercise();
  const [onSaved] = useState(() => (changed: VersionedExercise) => keep(changed));
  const { values, saving, change, saveNow } = useOwnGrades(exercise, onSaved);
  const [isBusy, setBusy] = useState(false);
  const { dialog } = useAskBeforeLeaving(
    saving.is === "failed",
    "Your last changes could not be saved. If you leave now they are lost.",
  );
  const messages = messagesByField(lines);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = missingIn(exercise, values);
    onLines(missing);
    if (missing.length > 0) {
      return;
    }
    setBusy(true);
    try {
      if (await saveNow()) {
        keep(await submitGrades(exercise.id));
      }
    } catch (error) {
      onLines(atJudgements(errorLines(error)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="beside-case">
      <CaseText text={exercise.caseText} isBeside />
      <form noValidate onSubmit={(event) => void submit(event)}>
        {exercise.areas.map(({ area, label, guidance }) => (
          <JudgementFields
            key={area}
            judged={{ code: area, label, guidance }}
            framework={framework}
            value={values[area] ?? {}}
            messages={messages}
            mayClear
            rationaleLabel="Why this grade?"
            rationaleHint="From the case as it is written here."
            onChange={({ grade, rationale }) =>
              change(area, {
                ...(grade === undefined ? {} : { grade }),
                ...(rationale === undefined ? {} : { rationale }),
              })
            }
          />
        ))}
        <SaveLine saving={saving} onRetry={() => void saveNow()} />
        <p className="govuk-body">
          Once you submit, your grades stay as they are. You see the others’ and the panel’s when
          the exercise is closed.
        </p>
        <Button type="submit" busy={isBusy}>
          Submit my grades
        </Button>
      </form>
      {dialog}
    </div>
  );
}

function missingIn(
  { areas }: CalibrationExercise,
  values: Readonly<Record<string, { grade: string | null; rationale: string | null }>>,
): ErrorLine[] {
  return areas.flatMap(({ area, label }) => {
    const given = values[area];
    return [
      ...(given?.grade
        ? []
        : [{ text: `Select a grade for ${label}`, fieldId: fieldIn(area, "grade") }]),
      ...(given?.rationale?.trim()
        ? []
        : [
            {
              text: `Say why you gave this grade for ${label}`,
              fieldId: fieldIn(area, "rationale"),
            },
          ]),
    ];
  });
}
