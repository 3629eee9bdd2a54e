import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { CaseFacts } from "@/components/case-facts";
import { GradeTag } from "@/components/grade-tag";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { useModerateAudit } from "@/features/moderation/api/moderate-audit";
import { BothSides } from "@/features/moderation/components/both-sides";
import { Difference } from "@/features/moderation/components/difference";
import { ReturnLink } from "@/features/moderation/components/return-link";
import {
  type Compared,
  compare,
  consequence,
  LEAVING,
  moderationOf,
  type SettledEntry,
  settlingFaults,
} from "@/features/moderation/second-check";
import { Button } from "@/govuk/button";
import { Details } from "@/govuk/details";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { Table } from "@/govuk/table";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Framework } from "@/lib/api-types";
import { judgedIn } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

interface SettlingProps {
  audit: Versioned<Audit>;
  framework: Framework;
}

const unsettled: SettledEntry = { grade: null, reason: "" };

/** The reveal: both grades side by side, and what will count. */
export function Settling({ audit, framework }: SettlingProps) {
  const { value } = audit;
  const compared = compare(value, judgedIn(framework, value.judgementsToCheck));
  const differing = compared.filter(({ isAgreed }) => !isAgreed);
  const agreed = compared.filter(({ isAgreed }) => isAgreed);
  const [entries, setEntries] = useState<Readonly<Record<string, SettledEntry>>>({});
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const moderation = useModerateAudit(audit);
  const messages = messagesByField(lines);
  const navigate = useNavigate();
  const isDone = moderation.isSuccess || value.status === "finalised";
  const { dialog: guard } = useAskBeforeLeaving(
    Object.keys(entries).length > 0 && !isDone,
    LEAVING,
  );

  // After the render that lifts the guard, which would otherwise stop this move too.
  useEffect(() => {
    if (moderation.isSuccess) {
      void navigate(paths.audit(value.id), { state: "moderated", replace: true });
    }
  }, [moderation.isSuccess, navigate, value.id]);

  const set = (code: string, part: Partial<SettledEntry>) =>
    setEntries((before) => ({ ...before, [code]: { ...(before[code] ?? unsettled), ...part } }));

  const finish = async () => {
    const faults = settlingFaults(compared, entries);
    setLines(faults);
    if (faults.length > 0) {
      return;
    }
    try {
      await moderation.mutateAsync(moderationOf(compared, entries));
    } catch (error) {
      setLines(errorLines(error));
    }
  };

  return (
    <Page
      title={`Second check of ${value.caseReference}`}
      caption="Step 2 of 2: both grades"
      errors={lines}
      before={<BackLink to={paths.work()}>My work</BackLink>}
    >
      <p className="govuk-body lead">{howManyDiffer(compared)}</p>
      <CaseFacts audit={value} framework={framework} />
      <Overview compared={compared} framework={framework} />
      {differing.map((each) => (
        <Difference
          key={each.code}
          compared={each}
          framework={framework}
          entry={entries[each.code] ?? unsettled}
          messages={messages}
          onChange={(part) => set(each.code, part)}
        />
      ))}
      {agreed.map((each) => (
        <Details key={each.code} summary={`${each.label}: you agree`}>
          <BothSides compared={each} framework={framework} />
        </Details>
      ))}
      <InsetText>
        <span aria-live="polite">{consequence(compared, entries, framework)}</span>
      </InsetText>
      <Button busy={moderation.isPending} onClick={() => void finish()}>
        Finish second check
      </Button>
      <ReturnLink audit={value} />
      {guard}
    </Page>
  );
}

function howManyDiffer(compared: readonly Compared[]): string {
  const ungraded = compared.filter(({ second }) => second.grade === null).length;
  const count = compared.filter(({ isAgreed }) => !isAgreed).length - ungraded;
  if (ungraded > 0) {
    return `Since you graded, the auditor has judged ${ungraded} more. ${
      count === 0 ? "" : `You differ on ${count}. `
    }Grade and settle ${ungraded + count === 1 ? "it" : "each"} with a reason; all grades are kept.`;
  }
  if (count === 0) {
    return "You and the auditor agree on every grade.";
  }
  const of = compared.length;
  return `You and the auditor differ on ${count} of ${of} ${of === 1 ? "judgement" : "judgements"}. Settle ${count === 1 ? "it" : "each"} with a reason; both grades are kept.`;
}

function Overview({
  compared,
  framework,
}: {
  compared: readonly Compared[];
  framework: Framework;
}) {
  return (
    <Table
      caption="Both grades"
      rows={compared}
      keyOf={({ code }) => code}
      columns={[
        { name: "Judgement", heading: "Judgement", isRowHeading: true, cell: ({ label }) => label },
        {
          name: "Auditor",
          heading: "Auditor",
          cell: ({ first }) => <GradeTag framework={framework} code={first.grade} full />,
        },
        {
          name: "You",
          heading: "You",
          cell: ({ second }) => <GradeTag framework={framework} code={second.grade} full />,
        },
        {
          name: "Same?",
          heading: "Same?",
          cell: ({ isAgreed, second }) =>
            isAgreed ? (
              "Agreed"
            ) : (
              <strong>{second.grade === null ? "Yours is missing" : "Differs"}</strong>
            ),
        },
      ]}
    />
  );
}
