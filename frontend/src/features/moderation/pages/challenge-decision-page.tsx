import { useState } from "react";
import { Answer } from "@/components/answer";
import { CaseFacts } from "@/components/case-facts";
import { GradeTag } from "@/components/grade-tag";
import { LONGEST_TEXT } from "@/components/judgement-fields";
import { NotFound } from "@/components/problem-content";
import { StepOnAudit, StepPage } from "@/components/step/step-page";
import { useStep } from "@/components/step/use-step";
import { decideChallenge } from "@/features/moderation/api/check-steps";
import {
  type Challenged,
  challengedIn,
  type DecidedEntry,
  decisionFaults,
  decisionInWords,
  decisionOf,
} from "@/features/moderation/challenge";
import { DecidedGrade } from "@/features/moderation/components/decided-grade";
import { Details } from "@/govuk/details";
import { InsetText } from "@/govuk/notices";
import { Table } from "@/govuk/table";
import { Textarea } from "@/govuk/textarea";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Versioned } from "@/lib/api-client";
import type { Audit, Framework } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { frameworkOf } from "@/lib/grades";
import { messagesByField } from "@/lib/problem";

/** Decides the auditor's challenge of a second check. */
export function ChallengeDecisionPage() {
  return (
    <StepOnAudit action="decide_challenge">
      {(audit) => <WithFramework audit={audit} />}
    </StepOnAudit>
  );
}

function WithFramework({ audit }: { audit: Versioned<Audit> }) {
  return (
    <Answer query={useFrameworks()} waiting="Loading the grades">
      {(frameworks) => {
        const framework = frameworkOf(frameworks, audit.value.framework);
        return framework === undefined ? (
          <NotFound />
        ) : (
          <DecideChallenge audit={audit} framework={framework} />
        );
      }}
    </Answer>
  );
}

interface DecideChallengeProps {
  audit: Versioned<Audit>;
  framework: Framework;
}

const undecided: DecidedEntry = { grade: null, reason: "" };

function DecideChallenge({ audit, framework }: DecideChallengeProps) {
  const [entries, setEntries] = useState<Readonly<Record<string, DecidedEntry>>>({});
  const [reason, setReason] = useState("");
  const { lines, isBusy, take } = useStep(audit);
  const messages = messagesByField(lines);
  const challenged = challengedIn(audit.value, framework);
  const contested = challenged.filter(({ isContested }) => isContested);

  const set = (code: string, part: Partial<DecidedEntry>) =>
    setEntries((before) => ({ ...before, [code]: { ...(before[code] ?? undecided), ...part } }));
  const send = () =>
    void take(decisionFaults(challenged, entries, reason), (current) =>
      decideChallenge(current, decisionOf(challenged, entries, reason)),
    );

  return (
    <StepPage
      audit={audit.value}
      title="Decide the challenge"
      button="Decide the challenge"
      lines={lines}
      isBusy={isBusy}
      onSend={send}
    >
      <ChallengeMade audit={audit.value} />
      <CaseFacts audit={audit.value} framework={framework} />
      <Grades challenged={challenged} framework={framework} />
      {contested.map((each) => (
        <DecidedGrade
          key={each.code}
          audit={audit.value}
          challenged={each}
          framework={framework}
          asksReason={contested.length > 1}
          entry={entries[each.code] ?? undecided}
          message={(id) => messages[id]}
          onChange={(part) => set(each.code, part)}
        />
      ))}
      <Textarea
        id="reason"
        label="Why you decide so"
        labelSize="m"
        hint="The auditor and the moderator will read it."
        most={LONGEST_TEXT}
        error={messages.reason}
        value={reason}
        onChange={setReason}
      />
      <InsetText>
        <span aria-live="polite">{decisionInWords(challenged, entries, framework)}</span>
      </InsetText>
    </StepPage>
  );
}

function ChallengeMade({ audit }: { audit: Audit }) {
  const challenge = audit.moderation?.challenge;
  return challenge == null ? null : (
    <InsetText>
      <h2 className="govuk-heading-s">
        {audit.auditor.name} challenged the second check on {momentInFull(challenge.madeAt)}
      </h2>
      <p className="govuk-body written">{challenge.reason}</p>
    </InsetText>
  );
}

interface GradesProps {
  challenged: readonly Challenged[];
  framework: Framework;
}

function Grades({ challenged, framework }: GradesProps) {
  const tag = (code: string | null) => <GradeTag framework={framework} code={code} />;
  return (
    <Details summary="Every grade of this audit">
      <Table
        caption="Every grade of this audit"
        isCaptionHidden
        stacks
        rows={challenged}
        keyOf={({ code }) => code}
        columns={[
          {
            name: "Judgement",
            heading: "Judgement",
            isRowHeading: true,
            cell: ({ label }) => label,
          },
          { name: "Auditor", heading: "Auditor", cell: ({ first }) => tag(first) },
          { name: "Moderator", heading: "Moderator", cell: ({ second }) => tag(second) },
          { name: "Counts now", heading: "Counts now", cell: ({ settled }) => tag(settled) },
        ]}
      />
    </Details>
  );
}
