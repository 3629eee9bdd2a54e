import { useState } from "react";
import { Answer, both } from "@/components/answer";
import { FiguresNavigation } from "@/components/figures-navigation";
import { usePlans } from "@/features/plans/api/plans";
import { EndForm } from "@/features/plans/components/end-form";
import { type Listed, PlanList } from "@/features/plans/components/plan-list";
import { RecordForm } from "@/features/plans/components/record-form";
import { listedMilestone, listedRebase, listedTarget } from "@/features/plans/listed";
import { SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { ErrorLine } from "@/lib/problem";

/** What stands beside the figures in time: targets, milestones and rebases. */
export function PlansPage() {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [ending, setEnding] = useState<Listed | null>(null);
  const [done, setDone] = useState<{ text: string; times: number } | null>(null);
  const say = (text: string | null) => {
    setLines([]);
    setEnding(null);
    setDone(text === null ? null : { text, times: (done?.times ?? 0) + 1 });
  };
  const end = (record: Listed) => {
    say(null);
    setEnding(record);
  };
  return (
    <Page
      title="Targets and milestones"
      errors={lines}
      before={
        <>
          <FiguresNavigation />
          {done !== null && <SuccessBanner key={done.times} heading={done.text} />}
        </>
      }
      underTitle={
        <p className="govuk-body">
          They stand beside the figures in time. Figures as at a past day have those recorded then.
        </p>
      }
    >
      <Answer query={both(usePlans(), useFrameworks())} waiting="Loading targets and milestones">
        {([{ targets, milestones, rebases }, frameworks]) => (
          <>
            {ending !== null && (
              <EndForm
                key={ending.id}
                record={ending}
                lines={lines}
                onLines={setLines}
                onDone={say}
              />
            )}
            <PlanList
              caption="Targets"
              none="No target is recorded."
              records={targets.items.map((each) => listedTarget(each, frameworks))}
              onEnd={end}
            />
            <PlanList
              caption="Milestones"
              none="No milestone is recorded."
              records={milestones.items.map(listedMilestone)}
              onEnd={end}
            />
            <PlanList
              caption="Rebases"
              none="No mean begins afresh."
              records={rebases.items.map((each) => listedRebase(each, frameworks))}
              onEnd={end}
            />
            {ending === null && targets.allowedActions.includes("add") && (
              <div className="govuk-grid-row">
                <div className="govuk-grid-column-two-thirds">
                  <RecordForm lines={lines} onLines={setLines} onDone={say} />
                </div>
              </div>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}
