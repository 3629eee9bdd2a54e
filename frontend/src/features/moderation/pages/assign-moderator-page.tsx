import { useState } from "react";
import { Answer } from "@/components/answer";
import { LONGEST_REASON } from "@/components/step/reason-field";
import { StepOnAudit, StepPage } from "@/components/step/step-page";
import { useStep } from "@/components/step/use-step";
import { assignModerator } from "@/features/moderation/api/check-steps";
import { useModerators } from "@/features/moderation/api/list-moderators";
import {
  assigningFaults,
  burdenOf,
  conflictsOf,
  needsOverride,
} from "@/features/moderation/assigning";
import { ModeField } from "@/features/moderation/components/mode-field";
import { Radios } from "@/govuk/radios";
import { Textarea } from "@/govuk/textarea";
import { hasRole, useMe } from "@/lib/api/me";
import type { Versioned } from "@/lib/api-client";
import type { Audit, ModerationMode, Moderator } from "@/lib/api-types";
import { messagesByField } from "@/lib/problem";

/** Says who does a second check. */
export function AssignModeratorPage() {
  return (
    <StepOnAudit action="assign_moderator">{(audit) => <WithList audit={audit} />}</StepOnAudit>
  );
}

function WithList({ audit }: { audit: Versioned<Audit> }) {
  return (
    <Answer query={useModerators(audit.value.id)} waiting="Loading who may check">
      {(moderators) => <Assignment audit={audit} moderators={moderators} />}
    </Answer>
  );
}

interface AssignmentProps {
  audit: Versioned<Audit>;
  moderators: readonly Moderator[];
}

function Assignment({ audit, moderators }: AssignmentProps) {
  const { moderation } = audit.value;
  const me = useMe().data;
  const mayOverride = hasRole(me, "administrator");
  const [username, setUsername] = useState(moderation?.moderator?.username ?? null);
  const [mode, setMode] = useState<ModerationMode>(moderation?.mode ?? "blind");
  const [override, setOverride] = useState("");
  const { lines, isBusy, take } = useStep(audit);
  const messages = messagesByField(lines);
  const chosen = moderators.find((each) => each.username === username);
  const isOverridden = needsOverride(chosen);

  const send = () =>
    void take(assigningFaults(chosen, override), (current) =>
      assignModerator(current, {
        username: chosen?.username ?? "",
        mode,
        ...(isOverridden ? { overrideReason: override.trim() } : {}),
      }),
    );

  return (
    <StepPage
      audit={audit.value}
      title="Say who checks"
      button="Give the check to them"
      lines={lines}
      isBusy={isBusy}
      onSend={send}
    >
      <p className="govuk-body">{soFar(audit.value)}</p>
      {moderators.length === 0 ? (
        <p className="govuk-body">
          Nobody may check this audit. An administrator can give somebody the role of a moderator.
        </p>
      ) : (
        <Radios
          id="username"
          label="Who checks the audit?"
          hint="Those furthest from it and with least to do come first."
          error={messages.username}
          value={username}
          choices={moderators.map((each) =>
            choiceOf(each, mayOverride && each.username !== me?.username),
          )}
          onChange={setUsername}
        />
      )}
      {isOverridden && (
        <Textarea
          id="overrideReason"
          label="Why they may check in spite of it"
          labelSize="s"
          hint="It stays with the audit, with your name."
          rows={3}
          most={LONGEST_REASON}
          error={messages.overrideReason}
          value={override}
          onChange={setOverride}
        />
      )}
      <ModeField value={mode} onChange={setMode} />
    </StepPage>
  );
}

function soFar({ moderation }: Audit): string {
  return moderation?.moderator == null
    ? "Nobody has this check yet."
    : `${moderation.moderator.name} has this check. Until their grades are recorded you can give it to somebody else.`;
}

function choiceOf(moderator: Moderator, mayOverride: boolean) {
  const { username, name, organisation, conflicts } = moderator;
  const isClose = conflicts.length > 0;
  return {
    value: username,
    label: organisation === null ? name : `${name}, ${organisation}`,
    hint: isClose ? `${conflictsOf(moderator)}. ${burdenOf(moderator)}` : burdenOf(moderator),
    isDisabled: isClose && !mayOverride,
  };
}
