import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Audit, ChallengeDecisionRequest, ModerationMode } from "@/lib/api-types";

type Answered = Promise<Versioned<Audit>>;

const about = ({ value, etag }: Versioned<Audit>) => ({
  path: { id: value.id },
  header: { "If-Match": etag },
});

export function selectForCheck(
  audit: Versioned<Audit>,
  body: { reason: string; mode: ModerationMode },
): Answered {
  return versionedAnswerOf(api.POST("/api/audits/{id}/selection", { params: about(audit), body }));
}

/** Says who checks; a moderator who takes a check names themself and leaves its mode as it is. */
export function assignModerator(
  audit: Versioned<Audit>,
  body: { username: string; mode?: ModerationMode; overrideReason?: string },
): Answered {
  return versionedAnswerOf(api.PUT("/api/audits/{id}/moderator", { params: about(audit), body }));
}

export function askThirdOpinion(audit: Versioned<Audit>, reason: string): Answered {
  return versionedAnswerOf(
    api.POST("/api/audits/{id}/third-opinion", { params: about(audit), body: { reason } }),
  );
}

export function challengeModeration(audit: Versioned<Audit>, reason: string): Answered {
  return versionedAnswerOf(
    api.POST("/api/audits/{id}/challenge", { params: about(audit), body: { reason } }),
  );
}

export function decideChallenge(audit: Versioned<Audit>, body: ChallengeDecisionRequest): Answered {
  return versionedAnswerOf(
    api.POST("/api/audits/{id}/challenge-decision", { params: about(audit), body }),
  );
}
