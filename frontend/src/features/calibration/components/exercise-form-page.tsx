import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { Answer, both } from "@/components/answer";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { useKeepExercise, type VersionedExercise } from "@/features/calibration/api/exercises";
import { ExerciseFields } from "@/features/calibration/components/exercise-fields";
import {
  atTheirLists,
  type ExerciseTyped,
  faultsIn,
  requestFor,
} from "@/features/calibration/exercise-form";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { usePeople } from "@/lib/api/list-people";
import type { CalibrationExerciseRequest, Framework, Person } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField, ProblemError } from "@/lib/problem";

interface ExerciseFormPageProps {
  title: string;
  /** What stands in the form at first. */
  from: (frameworks: readonly Framework[]) => ExerciseTyped;
  before: { to: string; label: string };
  save: (request: CalibrationExerciseRequest) => Promise<VersionedExercise>;
  /** Reads again what somebody else changed meanwhile. */
  onStale?: () => Promise<unknown>;
}

/** The form for setting an exercise, new or in preparation. */
export function ExerciseFormPage(props: ExerciseFormPageProps) {
  const people = both(usePeople("auditor"), usePeople("moderator"));
  return (
    <Answer query={both(useFrameworks(), people)} waiting="Loading the form">
      {([frameworks, [auditors, moderators]]) => (
        <ExerciseForm
          {...props}
          frameworks={frameworks}
          people={eachOnce([...auditors, ...moderators])}
        />
      )}
    </Answer>
  );
}

interface ExerciseFormProps extends ExerciseFormPageProps {
  frameworks: readonly Framework[];
  people: readonly Person[];
}

function ExerciseForm(props: ExerciseFormProps) {
  const { title, from, before, save, onStale, frameworks, people } = props;
  const [first] = useState(() => from(frameworks));
  const [typed, setTyped] = useState(first);
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const keep = useKeepExercise();
  const navigate = useNavigate();
  const { dialog, letGo } = useAskBeforeLeaving(
    typed !== first,
    "Save the exercise first, or what you entered is lost.",
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const faults = faultsIn(typed);
    const request = requestFor(typed);
    setLines(faults);
    if (faults.length > 0 || request === undefined) {
      return;
    }
    setBusy(true);
    try {
      const changed = await save(request);
      letGo();
      keep(changed);
      await navigate(paths.exercise(changed.value.id));
    } catch (error) {
      setBusy(false);
      setLines(atTheirLists(errorLines(error)));
      if (error instanceof ProblemError && error.status === 412) {
        setLines([{ text: STALE }]);
        await onStale?.();
      }
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title={title}
          errors={lines}
          before={<BackLink to={before.to}>{before.label}</BackLink>}
        >
          <form noValidate onSubmit={(event) => void submit(event)}>
            <ExerciseFields
              typed={typed}
              frameworks={frameworks}
              people={people}
              messages={messagesByField(lines)}
              onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
            />
            <Button type="submit" busy={isBusy}>
              Save the exercise
            </Button>
          </form>
        </Page>
        {dialog}
      </div>
    </div>
  );
}

const STALE =
  "Somebody else changed this exercise while you had it open. What you entered is still here. Save again to keep yours.";

/** Who audits and moderates is named once, in alphabetical order. */
function eachOnce(people: readonly Person[]): Person[] {
  const byName = new Map(people.map((person) => [person.username, person]));
  return [...byName.values()].sort((a, b) =>
    a.name.localeCompare(b.name, "en-GB", { numeric: true }),
  );
}
