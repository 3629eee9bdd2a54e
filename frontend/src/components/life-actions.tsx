import { ButtonGroup, ButtonLink } from "@/govuk/button";
import type { AllowedAction, Audit } from "@/lib/api-types";
import { paths } from "@/lib/paths";

interface Step {
  action: AllowedAction;
  label: string;
  to: (id: string) => string;
  /** The one thing that waits for the reader. */
  isNext?: boolean;
}

const steps: readonly Step[] = [
  { action: "reflect", label: "Write your own view", to: paths.reflect, isNext: true },
  { action: "respond", label: "Answer this audit", to: paths.respond, isNext: true },
  {
    action: "decide_challenge",
    label: "Decide the challenge",
    to: paths.decideChallenge,
    isNext: true,
  },
  { action: "challenge", label: "Challenge the second check", to: paths.challenge },
  { action: "select_for_check", label: "Choose for a second check", to: paths.selectForCheck },
  { action: "assign_moderator", label: "Say who checks", to: paths.assignModerator },
  { action: "invite_practitioner", label: "Invite the worker", to: paths.invitePractitioner },
  { action: "return", label: "Return to the auditor", to: paths.returnAudit },
  { action: "extend", label: "Give more time", to: paths.extendAudit },
  { action: "reopen", label: "Reopen", to: paths.reopenAudit },
  { action: "withdraw", label: "Withdraw", to: paths.withdrawAudit },
];

/** The steps in an audit's life that the server allows the reader, each with a page of its own. */
export function LifeActions({ audit }: { audit: Pick<Audit, "id" | "allowedActions"> }) {
  const open = steps.filter(({ action }) => audit.allowedActions.includes(action));
  if (open.length === 0) {
    return null;
  }
  return (
    <ButtonGroup>
      {open.map(({ action, label, to, isNext }) => (
        <ButtonLink key={action} to={to(audit.id)} secondary={!isNext}>
          {label}
        </ButtonLink>
      ))}
    </ButtonGroup>
  );
}
