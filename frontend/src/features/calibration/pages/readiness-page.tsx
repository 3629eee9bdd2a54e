import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { useExercises } from "@/features/calibration/api/exercises";
import { useReadiness } from "@/features/calibration/api/readiness";
import { ReadinessForm } from "@/features/calibration/components/readiness-form";
import { readinessInWords } from "@/features/calibration/words";
import { SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { Table } from "@/govuk/table";
import type { Readiness } from "@/lib/api-types";
import { dateShort, momentInFull } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

/** What was decided about one auditor, and the form for deciding anew. */
export function ReadinessPage() {
  const { username = "" } = useParams();
  return (
    <Answer query={useReadiness(username)} waiting="Loading whether they are ready to audit">
      {(readiness) => <Decisions key={username} username={username} readiness={readiness} />}
    </Answer>
  );
}

function Decisions({ username, readiness }: { username: string; readiness: Readiness }) {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [times, setTimes] = useState(0);
  const [params] = useSearchParams();
  const id = params.get("exercise") ?? "";
  const exercises = useExercises();
  const exercise = exercises.data?.items.find((each) => each.id === id);
  const isKnown = id === "" || exercises.data !== undefined || exercises.error !== null;
  const { auditor, decisions, mayDecide } = readiness;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title={auditor.name}
          caption="Ready to audit"
          errors={lines}
          before={
            <>
              <BackLink to={id === "" ? paths.calibration() : paths.exerciseResults(id)}>
                {id === "" ? "Calibration exercises" : "Results"}
              </BackLink>
              {times > 0 && <SuccessBanner key={times} heading="The decision is recorded." />}
            </>
          }
          underTitle={<p className="govuk-body">Today: {readinessInWords(readiness)}.</p>}
        >
          {mayDecide && isKnown && (
            <ReadinessForm
              username={username}
              exercise={exercise}
              lines={lines}
              onLines={setLines}
              onDone={() => setTimes(times + 1)}
            />
          )}
          {decisions.length > 0 && <DecisionTable decisions={decisions} />}
        </Page>
      </div>
    </div>
  );
}

function DecisionTable({ decisions }: { decisions: Readiness["decisions"] }) {
  return (
    <Table
      caption="Decisions, newest first"
      stacks
      rows={decisions}
      keyOf={({ decidedAt }) => decidedAt}
      columns={[
        {
          name: "Decided",
          heading: "Decided",
          isRowHeading: true,
          cell: ({ decidedAt, decidedBy }) => `${momentInFull(decidedAt)} by ${decidedBy}`,
        },
        { name: "From", heading: "From", cell: ({ readyFrom }) => dateShort(readyFrom) },
        {
          name: "Until",
          heading: "Until",
          cell: ({ readyUntil }) => (readyUntil === null ? "No end" : dateShort(readyUntil)),
        },
        {
          name: "Reason",
          heading: "Reason",
          cell: ({ reason, exercise }) => (
            <>
              <span className="written">{reason}</span>
              {exercise !== null && <span className="caution">Rests on “{exercise.title}”</span>}
            </>
          ),
        },
      ]}
    />
  );
}
