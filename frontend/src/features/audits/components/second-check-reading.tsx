import type { ReactNode } from "react";
import { AuditQualityReading } from "@/features/audits/components/audit-quality-reading";
import { CaseReason } from "@/features/audits/components/case-reason";
import { FurtherOpinions } from "@/features/audits/components/further-opinions";
import { WhatCounted } from "@/features/audits/components/what-counted";
import { SummaryList, type SummaryRow } from "@/govuk/summary-list";
import type { Audit, Challenge, Framework, Moderation } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { listInWords, outcomes, selections } from "@/lib/labels";

interface SecondCheckReadingProps {
  audit: Audit;
  framework: Framework;
}

/** How the second check came about, what came of it, and who settled it. */
export function SecondCheckReading({ audit, framework }: SecondCheckReadingProps) {
  const { moderation } = audit;
  if (moderation === null) {
    return null;
  }
  const isGraded = moderation.secondGradesAt !== null || moderation.decidedAt !== null;
  return (
    <section aria-labelledby="second-check">
      <h2 className="govuk-heading-m" id="second-check">
        The second check
      </h2>
      <SummaryList rows={rowsOf(moderation, audit.auditor.name)} compact />
      {isGraded && !audit.gradesWithheld && (
        <WhatCounted audit={audit} moderation={moderation} framework={framework} />
      )}
      {moderation.auditQuality && <AuditQualityReading quality={moderation.auditQuality} />}
      <FurtherOpinions opinions={moderation.furtherOpinions} framework={framework} />
    </section>
  );
}

function rowsOf(moderation: Moderation, auditor: string): SummaryRow[] {
  const { selection, selectionReason, moderator, thirdOpinion, challenge, decidedAt } = moderation;
  const row = (key: string, value: ReactNode): SummaryRow[] =>
    value === null ? [] : [{ key, value }];
  return [
    ...row(
      "Why it is checked",
      selection === null ? null : (
        <>
          Chosen {selections[selection]}.
          <CaseReason words={selectionReason} />
        </>
      ),
    ),
    ...row("Who checks", moderator?.name ?? (decidedAt === null ? "Nobody yet" : null)),
    ...row("How", howInWords(moderation)),
    ...row(
      "Third opinion",
      thirdOpinion === null ? null : (
        <>
          Asked for by {thirdOpinion.askedBy} on {momentInFull(thirdOpinion.askedAt)}.
          <CaseReason words={thirdOpinion.reason} />
        </>
      ),
    ),
    ...row(
      "Settled",
      decidedAt === null ? null : (
        <>
          {settledInWords(moderation, decidedAt)}
          <CaseReason words={moderation.reason} />
        </>
      ),
    ),
    ...row(
      "Challenge",
      challenge === null ? null : <ChallengeReading challenge={challenge} auditor={auditor} />,
    ),
  ];
}

/** What is known of whether the first grades were hidden; nothing for an imported check. */
function howInWords({ blind, mode, secondGradesAt, decidedAt }: Moderation): string | null {
  if (blind !== null) {
    return blind
      ? "Blind: graded before the auditor’s grades were shown"
      : "Not blind: the auditor’s grades could be seen";
  }
  if (secondGradesAt !== null || decidedAt !== null) {
    return null;
  }
  return mode === "blind"
    ? "Blind: the moderator grades without the auditor’s grades"
    : "Open: the moderator sees the auditor’s grades";
}

function settledInWords({ outcome, decidedBy, panel }: Moderation, at: string): string {
  const by = decidedBy === null ? "" : ` by ${decidedBy}`;
  const others = panel.length === 0 ? "" : ` with a panel: ${listInWords(panel)}`;
  const what = outcome === null ? "Settled" : outcomes[outcome];
  return `${what}${by} on ${momentInFull(at)}${others}.`;
}

function ChallengeReading({ challenge, auditor }: { challenge: Challenge; auditor: string }) {
  const { madeAt, reason, decidedAt, decidedBy, upheld, decisionReason } = challenge;
  return (
    <>
      Made by {auditor} on {momentInFull(madeAt)}.
      <CaseReason words={reason} />
      {decidedAt === null ? (
        "Not decided yet. The settled grades count until it is."
      ) : (
        <>
          {upheld ? "Upheld" : "Not upheld"} by {decidedBy ?? "somebody"} on{" "}
          {momentInFull(decidedAt)}.
          <CaseReason words={decisionReason} />
        </>
      )}
    </>
  );
}
