import { type FormEvent, useState } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { JudgementFields } from "@/components/judgement-fields";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import {
  getExercise,
  setReference,
  useExercise,
  useKeepExercise,
  type VersionedExercise,
} from "@/features/calibration/api/exercises";
import { CaseText } from "@/features/calibration/components/case-text";
import { atJudgements, type OwnGrade } from "@/features/calibration/own-grades";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { TextInput } from "@/govuk/text-input";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { CalibrationExercise, Framework } from "@/lib/api-types";
import { fieldIn, frameworkOf } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField, ProblemError } from "@/lib/problem";

/** The panel's grades, each with its reason. */
export function ReferencePage() {
  const { id = "" } = useParams();
  return (
    <Answer query={both(useExercise(id), useFrameworks())} waiting="Loading the exercise">
      {([exercise, frameworks]) => {
        const framework = frameworkOf(frameworks, exercise.value.framework.code);
        const may = exercise.value.allowedActions.includes("set_reference");
        return framework !== undefined && may ? (
          <Reference key={id} exercise={exercise} framework={framework} />
        ) : (
          <Navigate to={paths.exercise(id)} replace />
        );
      }}
    </Answer>
  );
}

interface ReferenceProps {
  exercise: VersionedExercise;
  framework: Framework;
}

function Reference({ exercise, framework }: ReferenceProps) {
  const { value } = exercise;
  const [panel, setPanel] = useState(value.reference?.panel ?? "");
  const [grades, setGrades] = useState<Readonly<Record<string, OwnGrade>>>(() => gradesIn(value));
  const [isTouched, setTouched] = useState(false);
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const keep = useKeepExercise();
  const navigate = useNavigate();
  const { dialog, letGo } = useAskBeforeLeaving(
    isTouched,
    "Save the panel’s grades first, or what you entered is lost.",
  );
  const messages = messagesByField(lines);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const faults = faultsIn(value, panel, grades);
    setLines(faults);
    if (faults.length > 0) {
      return;
    }
    setBusy(true);
    try {
      const changed = await setReference(exercise, {
        panel,
        grades: value.areas.map(({ area }) => ({
          area,
          grade: grades[area]?.grade ?? "",
          reason: grades[area]?.rationale ?? "",
        })),
      });
      letGo();
      await navigate(paths.exercise(value.id));
      keep(changed);
    } catch (error) {
      setBusy(false);
      setLines(atJudgements(errorLines(error)));
      if (error instanceof ProblemError && error.status === 412) {
        setLines([{ text: STALE }]);
        await getExercise(value.id).then(keep, () => undefined);
      }
    }
  };

  return (
    <Page
      title="The panel’s grades"
      caption={value.title}
      errors={lines}
      before={<BackLink to={paths.exercise(value.id)}>{value.title}</BackLink>}
    >
      <p className="govuk-body lead">
        Participants see these grades only when the exercise is closed.
      </p>
      <div className="beside-case">
        <CaseText text={value.caseText} isBeside />
        <form noValidate onSubmit={(event) => void save(event)}>
          <TextInput
            id="panel"
            label="Who was on the panel?"
            labelSize="m"
            hint="People of the council, by name or post."
            value={panel}
            error={messages.panel}
            onChange={(text) => {
              setTouched(true);
              setPanel(text);
            }}
          />
          {value.areas.map(({ area, label, guidance }) => (
            <JudgementFields
              key={area}
              judged={{ code: area, label, guidance }}
              framework={framework}
              value={grades[area] ?? {}}
              messages={messages}
              rationaleLabel="The panel’s reason"
              onChange={({ grade, rationale }) => {
                setTouched(true);
                setGrades((now) => ({
                  ...now,
                  [area]: {
                    grade: grade === undefined ? (now[area]?.grade ?? null) : grade,
                    rationale: rationale === undefined ? (now[area]?.rationale ?? null) : rationale,
                  },
                }));
              }}
            />
          ))}
          <Button type="submit" busy={isBusy}>
            Save the panel’s grades
          </Button>
        </form>
      </div>
      {dialog}
    </Page>
  );
}

const STALE =
  "Somebody else changed this exercise while you had it open. What you entered is still here. Save again to keep yours.";

function gradesIn({ reference }: CalibrationExercise): Record<string, OwnGrade> {
  return Object.fromEntries(
    (reference?.grades ?? []).map(({ area, grade, reason }) => [
      area,
      { grade, rationale: reason },
    ]),
  );
}

function faultsIn(
  { areas }: CalibrationExercise,
  panel: string,
  grades: Readonly<Record<string, OwnGrade>>,
): ErrorLine[] {
  return [
    ...(panel.trim() === "" ? [{ text: "Enter who was on the panel", fieldId: "panel" }] : []),
    ...areas.flatMap(({ area, label }) => [
      ...(grades[area]?.grade
        ? []
        : [{ text: `Select the panel’s grade for ${label}`, fieldId: fieldIn(area, "grade") }]),
      ...(grades[area]?.rationale?.trim()
        ? []
        : [{ text: `Give the panel’s reason for ${label}`, fieldId: fieldIn(area, "rationale") }]),
    ]),
  ];
}
