package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where an audit's second check stands, apart from the audit's own progress. */
@Serdeable
public enum ModerationStatus {
  /** Not handed in yet. */
  NOT_SUBMITTED,
  /** Handed in and not chosen. */
  NOT_SELECTED,
  /** Chosen; nobody has graded yet. */
  WAITING,
  /** The moderator's own grades are recorded. */
  SECOND_GRADES_RECORDED,
  /** Somebody else than the moderator is to settle it. */
  THIRD_OPINION,
  /** The grades that count are settled. */
  DECIDED,
  /** They are settled, and the auditor's challenge waits to be decided. */
  CHALLENGED;

  /** As the contract writes it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ModerationStatus of(AuditRow audit) {
    if (audit.moderationId() == null) {
      return audit.submittedAt() == null ? NOT_SUBMITTED : NOT_SELECTED;
    }
    if (audit.decidedAt() != null) {
      return audit.awaitsChallengeDecision() ? CHALLENGED : DECIDED;
    }
    if (audit.awaitsThirdOpinion()) {
      return THIRD_OPINION;
    }
    return audit.secondGradesAt() == null ? WAITING : SECOND_GRADES_RECORDED;
  }
}
