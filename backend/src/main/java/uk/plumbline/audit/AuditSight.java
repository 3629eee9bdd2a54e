package uk.plumbline.audit;

import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.moderation.ModerationMode;

/**
 * How much of an audit a person may see. Kept in one place, and
 * held equal by a test to the condition that lists use in SQL.
 */
public enum AuditSight {
  /** Not even that it exists. */
  NONE,
  /**
   * The case and its facts but no grade and no text: a moderator who has not graded yet, or the
   * practitioner before the grades are shown to them.
   */
  BLIND,
  /** Grades but no text about the child. */
  GRADES,
  /** Everything. */
  FULL;

  /** What this person may see of this audit. */
  public static AuditSight of(AuditRow audit, Person person) {
    if (person.id().equals(audit.auditorId())) {
      return FULL;
    }
    if (isPractitioner(person, audit)) {
      // Before any wider right: whoever reflects must not be led by the grades either.
      return ofPractitioner(audit);
    }
    if (!mayKnowOf(audit, person)) {
      return NONE;
    }
    if (awaitsCheckBy(person, audit)) {
      // Before any wider right: whoever may check an audit must not be led by its first grade.
      return seesFirstGrades(person, audit) ? FULL : BLIND;
    }
    if (person.has(Role.PRACTICE_IMPROVEMENT) || managed(person, audit)) {
      return FULL;
    }
    if (person.has(Role.MODERATOR) && checked(person, audit)) {
      return FULL;
    }
    return person.has(Role.ADMINISTRATOR) ? GRADES : NONE;
  }

  /** Whether grades, and all that hints at one, are kept from the reader. */
  boolean hidesGrades() {
    return this == NONE || this == BLIND;
  }

  /** Supervision audits hold staff data: a role alone does not open them. */
  static boolean mayKnowOf(AuditRow audit, Person person) {
    return person.readsSupervision() || !AuditType.SUPERVISION.code().equals(audit.type());
  }

  private static boolean isPractitioner(Person person, AuditRow audit) {
    return person.has(Role.PRACTITIONER) && person.id().equals(audit.workerId());
  }

  private static AuditSight ofPractitioner(AuditRow audit) {
    var isFinalised = audit.lifeStatus() == AuditStatus.FINALISED;
    var takesPart = audit.invitedAt() != null || audit.reflectedAt() != null;
    if (!takesPart && !isFinalised) {
      return NONE;
    }
    return isFinalised && audit.reflectedAt() != null ? FULL : BLIND;
  }

  private static boolean awaitsCheckBy(Person person, AuditRow audit) {
    return person.has(Role.MODERATOR) && audit.moderationId() != null && audit.decidedAt() == null;
  }

  private static boolean seesFirstGrades(Person person, AuditRow audit) {
    var isTheirs = person.id().equals(audit.moderatorId());
    if (isTheirs && audit.secondGradesAt() != null) {
      return true;
    }
    if (audit.lifeStatus() != AuditStatus.SUBMITTED
        && audit.lifeStatus() != AuditStatus.FINALISED) {
      return false;
    }
    // Whoever settles a disagreement weighs both sides.
    return audit.awaitsThirdOpinion() || (isOpen(audit) && (isTheirs || isNobodys(audit)));
  }

  private static boolean isOpen(AuditRow audit) {
    return ModerationMode.OPEN.code().equals(audit.moderationMode());
  }

  private static boolean isNobodys(AuditRow audit) {
    return audit.moderatorId() == null;
  }

  private static boolean checked(Person person, AuditRow audit) {
    return audit.decidedAt() != null
        && (audit.wasCheckedBy(person.id())
            || audit.awaitsChallengeDecision()
            || person.id().equals(audit.challengeDecidedById()));
  }

  private static boolean managed(Person person, AuditRow audit) {
    return person.has(Role.TEAM_MANAGER)
        && person.managedTeams().contains(audit.teamCode())
        && audit.lifeStatus() == AuditStatus.FINALISED;
  }
}
