import { useCallback, useEffect, useRef, useState } from "react";
import { saveGrades, type VersionedExercise } from "@/features/calibration/api/exercises";
import type { CalibrationExercise } from "@/lib/api-types";
import { fieldIn } from "@/lib/grades";
import type { ErrorLine } from "@/lib/problem";

/** A grade with its reason, as it stands on the page. */
export interface OwnGrade {
  grade: string | null;
  rationale: string | null;
}

type Values = Readonly<Record<string, OwnGrade>>;

/** Whether what is on the page is kept. */
export type Saving =
  | { is: "nothing" }
  | { is: "waiting" }
  | { is: "saved"; at: string }
  | { is: "failed"; error: unknown };

/** How long typing pauses before it is saved, in milliseconds. */
const PAUSE = 800;

/**
 * Somebody's own grades, saved as they go. One save runs at a time and names only the areas that
 * changed, so that another window's work stays; what fails is kept and sent with the next.
 */
export function useOwnGrades(
  exercise: CalibrationExercise,
  onSaved: (changed: VersionedExercise) => void,
) {
  const [values, setValues] = useState<Values>(() => gradesIn(exercise));
  const [saving, setSaving] = useState<Saving>(() => savingFrom(exercise));
  const latest = useRef(values);
  const unsaved = useRef(new Set<string>());
  const running = useRef<Promise<boolean>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { id } = exercise;

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const areas = [...unsaved.current];
    unsaved.current.clear();
    try {
      const changed = await saveGrades(id, {
        grades: areas.map((area) => ({ area, ...(latest.current[area] ?? none) })),
      });
      setSaving({ is: "saved", at: changed.value.mine?.savedAt ?? new Date().toISOString() });
      onSaved(changed);
      return true;
    } catch (error) {
      for (const area of areas) {
        unsaved.current.add(area);
      }
      setSaving({ is: "failed", error });
      return false;
    }
  }, [id, onSaved]);

  /** Saves whatever is not saved yet; false when that failed. */
  const saveNow = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    await running.current;
    while (unsaved.current.size > 0) {
      running.current = saveOnce();
      if (!(await running.current)) {
        return false;
      }
    }
    return true;
  }, [saveOnce]);

  const change = (area: string, part: Partial<OwnGrade>) => {
    latest.current = { ...latest.current, [area]: { ...none, ...latest.current[area], ...part } };
    unsaved.current.add(area);
    setValues(latest.current);
    setSaving({ is: "waiting" });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow(), PAUSE);
  };

  // Leaving the page inside the site saves at once; leaving the site asks first.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved.current.size > 0) {
        event.preventDefault();
      }
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
      void saveNow();
    };
  }, [saveNow]);

  return { values, saving, change, saveNow };
}

const none: OwnGrade = { grade: null, rationale: null };

function gradesIn({ mine }: CalibrationExercise): Values {
  return Object.fromEntries(
    (mine?.grades ?? []).map(({ area, grade, rationale }) => [area, { grade, rationale }]),
  );
}

function savingFrom({ mine }: CalibrationExercise): Saving {
  const at = mine?.savedAt ?? null;
  return at === null ? { is: "nothing" } : { is: "saved", at };
}

/** Faults of grades, at the fields that a judgement has on every page. */
export function atJudgements(lines: readonly ErrorLine[]): ErrorLine[] {
  return lines.map((line) => {
    const [, area = "", part = "grade"] =
      /^grades-([a-z0-9_]+)(?:-(\w+))?$/.exec(line.fieldId ?? "") ?? [];
    return area === ""
      ? line
      : { ...line, fieldId: fieldIn(area, part === "grade" ? "grade" : "rationale") };
  });
}
