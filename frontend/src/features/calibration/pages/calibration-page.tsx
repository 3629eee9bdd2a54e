import { Link } from "react-router";
import { Answer, both } from "@/components/answer";
import { useExercises } from "@/features/calibration/api/exercises";
import { MyReadiness } from "@/features/calibration/components/my-readiness";
import { WhoIsReady } from "@/features/calibration/components/who-is-ready";
import { ButtonLink } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { Table } from "@/govuk/table";
import { hasRole, useMe } from "@/lib/api/me";
import type { CalibrationSummary } from "@/lib/api-types";
import { dateShort, dueInWords, momentInWords } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** The exercises that concern the reader, and who is ready to audit. */
export function CalibrationPage() {
  return (
    <Answer query={both(useExercises(), useMe())} waiting="Loading the exercises">
      {([{ items, maySet }, me]) => (
        <Page title="Calibration exercises">
          <p className="govuk-body lead">
            Several people grade the same anonymised case, each by themselves. Afterwards they see
            how far they agree with one another and with a panel.
          </p>
          {hasRole(me, "auditor") && <MyReadiness username={me.username} />}
          {maySet && <ButtonLink to={paths.newExercise()}>Set an exercise</ButtonLink>}
          <Exercises items={items} />
          {maySet && <WhoIsReady />}
        </Page>
      )}
    </Answer>
  );
}

function Exercises({ items }: { items: readonly CalibrationSummary[] }) {
  const open = items.filter(({ status }) => status === "open");
  const groups = [
    { caption: "Open for me", rows: open.filter(({ takesPart }) => takesPart) },
    { caption: "Open for others", rows: open.filter(({ takesPart }) => !takesPart) },
    { caption: "Being prepared", rows: items.filter(({ status }) => status === "draft") },
    { caption: "Closed", rows: items.filter(({ status }) => status === "closed") },
  ].filter(({ rows }) => rows.length > 0);
  return groups.length === 0 ? (
    <p className="govuk-body">
      There is no exercise for you. When you are invited to one, it is listed here.
    </p>
  ) : (
    groups.map(({ caption, rows }) => <ExerciseTable key={caption} caption={caption} rows={rows} />)
  );
}

interface ExerciseTableProps {
  caption: string;
  rows: readonly CalibrationSummary[];
}

function ExerciseTable({ caption, rows }: ExerciseTableProps) {
  return (
    <Table
      caption={caption}
      stacks
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          name: "Exercise",
          heading: "Exercise",
          isRowHeading: true,
          cell: ({ id, title }) => (
            <Link className="govuk-link" to={paths.exercise(id)}>
              {title}
            </Link>
          ),
        },
        { name: "Framework", heading: "Framework", cell: ({ framework }) => framework.label },
        { name: "When", heading: "When", cell: whenInWords },
        {
          name: "Submitted",
          heading: "Submitted",
          cell: ({ submitted, invited }) => `${submitted} of ${invited}`,
        },
        { name: "My part", heading: "My part", cell: partInWords },
      ]}
    />
  );
}

function whenInWords({ status, closesOn, closedAt }: CalibrationSummary): string {
  if (closedAt !== null) {
    return `Closed ${momentInWords(closedAt)}`;
  }
  return status === "open" ? dueInWords(closesOn) : `To be submitted by ${dateShort(closesOn)}`;
}

function partInWords({ takesPart, submittedAt, status }: CalibrationSummary): string {
  if (!takesPart) {
    return "None";
  }
  if (submittedAt !== null) {
    return `Submitted ${momentInWords(submittedAt)}`;
  }
  return status === "closed" ? "Not submitted" : "To be graded";
}
