import { SummaryList } from "@/govuk/summary-list";
import type { CalibrationExercise } from "@/lib/api-types";
import { dateInWords, momentInFull } from "@/lib/dates";
import { listInWords } from "@/lib/labels";

/** What an exercise is, in a few lines; who takes part for those who set it. */
export function ExerciseFacts({ exercise }: { exercise: CalibrationExercise }) {
  const { participants, closedAt, invited, submitted } = exercise;
  return (
    <SummaryList
      compact
      rows={[
        { key: "Framework", value: exercise.framework.label },
        { key: "Graded", value: listInWords(exercise.areas.map(({ label }) => label)) },
        closedAt === null
          ? { key: "Last day to submit", value: dateInWords(exercise.closesOn) }
          : { key: "Closed", value: momentInFull(closedAt) },
        { key: "Submitted", value: `${submitted} of ${invited}` },
        ...(participants === null
          ? []
          : [
              {
                key: "Participants",
                value:
                  participants.length === 0
                    ? "Nobody yet"
                    : participants.map(({ name }) => name).join(", "),
              },
              { key: "Set by", value: exercise.createdBy },
            ]),
      ]}
    />
  );
}
