package uk.plumbline.audit;

import static uk.plumbline.audit.AllowedAction.EDIT;
import static uk.plumbline.audit.AllowedAction.MODERATE;
import static uk.plumbline.audit.AllowedAction.RECORD_SECOND_GRADES;
import static uk.plumbline.audit.AllowedAction.SUBMIT;
import static uk.plumbline.audit.AuditStatus.ALLOCATED;
import static uk.plumbline.audit.AuditStatus.FINALISED;
import static uk.plumbline.audit.AuditStatus.IN_PROGRESS;
import static uk.plumbline.audit.AuditStatus.SUBMITTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Who may do what with an audit in which state: one table, from which all answers come. */
public final class AuditTransitions {
  /** What a person is to an audit. */
  enum Relation {
    /** It is theirs to write. */
    AUDITOR,
    /** It is theirs, or anybody's among the moderators, to second-check. */
    MODERATOR
  }

  private record Allowed(Relation who, AuditStatus when, Set<AllowedAction> what) {}

  private static final List<Allowed> TABLE =
      List.of(
          new Allowed(Relation.AUDITOR, ALLOCATED, EnumSet.of(EDIT, SUBMIT)),
          new Allowed(Relation.AUDITOR, IN_PROGRESS, EnumSet.of(EDIT, SUBMIT)),
          new Allowed(Relation.MODERATOR, SUBMITTED, EnumSet.of(RECORD_SECOND_GRADES, MODERATE)));

  private AuditTransitions() {}

  /** Everything the person may do with the audit as it stands. */
  public static Set<AllowedAction> allowed(AuditRow audit, Person person) {
    var actions = EnumSet.noneOf(AllowedAction.class);
    var relations = relations(audit, person);
    TABLE.stream()
        .filter(row -> relations.contains(row.who()) && row.when() == audit.lifeStatus())
        .forEach(row -> actions.addAll(row.what()));
    if (audit.secondGradesAt() != null) {
      actions.remove(RECORD_SECOND_GRADES);
    }
    if (isTakenBySomebodyElse(audit, person)) {
      actions.removeAll(EnumSet.of(RECORD_SECOND_GRADES, MODERATE));
    }
    return actions;
  }

  /**
   * Requires that the person could ever do this with the audit.
   *
   * @throws ProblemException 403 when no state of the audit would let them
   */
  public static void mustRelate(AllowedAction action, AuditRow audit, Person person) {
    var relations = relations(audit, person);
    var ever =
        TABLE.stream()
            .anyMatch(row -> relations.contains(row.who()) && row.what().contains(action));
    if (ever) {
      return;
    }
    if (person.has(Role.MODERATOR) && person.id().equals(audit.auditorId())) {
      throw new ProblemException(
          ProblemType.MODERATOR_IS_THE_AUDITOR,
          "You wrote this audit, so somebody else must second-check it.");
    }
    throw new ProblemException(ProblemType.NOT_PERMITTED, "This audit is not yours to change.");
  }

  /**
   * Tells a moderator that a colleague was quicker. They could see the audit until a moment ago, so
   * saying that it is not there would only puzzle them.
   *
   * @throws ProblemException 409 when somebody else has settled the second check
   */
  static void mustNotBeTaken(AllowedAction action, AuditRow audit, Person person) {
    boolean isCheck = action == MODERATE || action == RECORD_SECOND_GRADES;
    boolean wasOpenToThem =
        audit.decidedAt() != null && relations(audit, person).contains(Relation.MODERATOR);
    if (isCheck && wasOpenToThem && isTakenBySomebodyElse(audit, person)) {
      throw new ProblemException(
          ProblemType.SECOND_CHECK_TAKEN,
          "Another moderator has settled this second check. Nothing of yours was stored.");
    }
  }

  /**
   * Requires that the audit's state allows it now.
   *
   * @throws ProblemException 409 saying what state it is in
   */
  public static void mustAllow(AllowedAction action, AuditRow audit, Person person) {
    if (!allowed(audit, person).contains(action)) {
      throw stateProblem(audit, person);
    }
  }

  private static ProblemException stateProblem(AuditRow audit, Person person) {
    if (audit.lifeStatus() == FINALISED) {
      return new ProblemException(
          ProblemType.AUDIT_ALREADY_FINALISED,
          "Audit " + audit.reference() + " is finalised; its grades count already.");
    }
    if (isTakenBySomebodyElse(audit, person)) {
      return new ProblemException(
          ProblemType.SECOND_CHECK_TAKEN,
          "Another moderator has recorded their grades for this audit.");
    }
    if (audit.lifeStatus() == SUBMITTED) {
      return audit.secondGradesAt() == null
          ? new ProblemException(
              ProblemType.AUDIT_ALREADY_SUBMITTED,
              "Audit " + audit.reference() + " has been submitted.")
          : new ProblemException(
              ProblemType.SECOND_GRADES_RECORDED,
              "Your own grades are recorded; settle the grades that will count.");
    }
    return new ProblemException(
        ProblemType.AUDIT_NOT_SUBMITTED, "Audit " + audit.reference() + " is still being written.");
  }

  private static boolean isTakenBySomebodyElse(AuditRow audit, Person person) {
    return audit.moderatorId() != null && !audit.moderatorId().equals(person.id());
  }

  private static Set<Relation> relations(AuditRow audit, Person person) {
    var relations = EnumSet.noneOf(Relation.class);
    var wrote = person.id().equals(audit.auditorId());
    if (wrote && person.has(Role.AUDITOR)) {
      relations.add(Relation.AUDITOR);
    }
    // a moderator is never the auditor. The database refuses it as well.
    if (!wrote && person.has(Role.MODERATOR)) {
      relations.add(Relation.MODERATOR);
    }
    return relations;
  }
}
