package uk.plumbline.audit;

import static uk.plumbline.audit.AllowedAction.ANSWER_NOTES;
import static uk.plumbline.audit.AllowedAction.ASK_THIRD_OPINION;
import static uk.plumbline.audit.AllowedAction.ASSIGN_MODERATOR;
import static uk.plumbline.audit.AllowedAction.CHALLENGE;
import static uk.plumbline.audit.AllowedAction.DECIDE_CHALLENGE;
import static uk.plumbline.audit.AllowedAction.EDIT;
import static uk.plumbline.audit.AllowedAction.EXTEND;
import static uk.plumbline.audit.AllowedAction.INVITE_PRACTITIONER;
import static uk.plumbline.audit.AllowedAction.MODERATE;
import static uk.plumbline.audit.AllowedAction.RAISE_CONCERN;
import static uk.plumbline.audit.AllowedAction.RECORD_SECOND_GRADES;
import static uk.plumbline.audit.AllowedAction.REFLECT;
import static uk.plumbline.audit.AllowedAction.REOPEN;
import static uk.plumbline.audit.AllowedAction.RESPOND;
import static uk.plumbline.audit.AllowedAction.RETURN;
import static uk.plumbline.audit.AllowedAction.SELECT_FOR_CHECK;
import static uk.plumbline.audit.AllowedAction.SUBMIT;
import static uk.plumbline.audit.AllowedAction.TAKE_CHECK;
import static uk.plumbline.audit.AllowedAction.WITHDRAW;
import static uk.plumbline.audit.AuditRelation.ADMINISTRATOR;
import static uk.plumbline.audit.AuditRelation.AUDITOR;
import static uk.plumbline.audit.AuditRelation.MODERATOR;
import static uk.plumbline.audit.AuditRelation.PRACTICE_IMPROVEMENT;
import static uk.plumbline.audit.AuditRelation.PRACTITIONER;
import static uk.plumbline.audit.AuditStatus.ALLOCATED;
import static uk.plumbline.audit.AuditStatus.FINALISED;
import static uk.plumbline.audit.AuditStatus.IN_PROGRESS;
import static uk.plumbline.audit.AuditStatus.RETURNED;
import static uk.plumbline.audit.AuditStatus.SUBMITTED;
import static uk.plumbline.audit.AuditStatus.WITHDRAWN;
import static uk.plumbline.audit.AuditStep.step;
import static uk.plumbline.audit.StepCondition.ASKED;
import static uk.plumbline.audit.StepCondition.CHALLENGED;
import static uk.plumbline.audit.StepCondition.CHECK_DECIDED;
import static uk.plumbline.audit.StepCondition.CHECK_OPEN;
import static uk.plumbline.audit.StepCondition.GRADES_DIFFER;
import static uk.plumbline.audit.StepCondition.GRADES_NOT_SHOWN;
import static uk.plumbline.audit.StepCondition.IN_TIME;
import static uk.plumbline.audit.StepCondition.MADE_HERE;
import static uk.plumbline.audit.StepCondition.NOBODYS;
import static uk.plumbline.audit.StepCondition.NOT_CHALLENGED;
import static uk.plumbline.audit.StepCondition.NOT_CHECKED_BY_THEM;
import static uk.plumbline.audit.StepCondition.NOT_CHOSEN;
import static uk.plumbline.audit.StepCondition.NOT_GRADED;
import static uk.plumbline.audit.StepCondition.NOT_INVITED;
import static uk.plumbline.audit.StepCondition.NOT_RESPONDED;
import static uk.plumbline.audit.StepCondition.NOT_TAKEN;
import static uk.plumbline.audit.StepCondition.NO_THIRD_OPINION;
import static uk.plumbline.audit.StepCondition.REFLECTED;
import static uk.plumbline.audit.StepCondition.THEIR_GRADES_RECORDED;
import static uk.plumbline.audit.StepCondition.THIRD_OPINION_ASKED;
import static uk.plumbline.audit.StepCondition.WORKER_NAMED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * Who may do what with an audit in which state, and where that leads: one table, from which the
 * allowed actions, the refusals and the page docs/audit-life.md come.
 */
public final class AuditTransitions {
  private static final Set<AuditStatus> WITH_THE_AUDITOR =
      EnumSet.of(ALLOCATED, IN_PROGRESS, RETURNED);
  private static final Set<AuditStatus> NOT_COUNTED_YET =
      EnumSet.of(ALLOCATED, IN_PROGRESS, SUBMITTED, RETURNED);
  private static final Set<AuditStatus> HANDED_IN = EnumSet.of(SUBMITTED, FINALISED);
  private static final Set<AuditStatus> ALIVE = EnumSet.complementOf(EnumSet.of(WITHDRAWN));
  private static final Set<AllowedAction> FOR_FINALISED =
      EnumSet.of(REOPEN, RESPOND, CHALLENGE, DECIDE_CHALLENGE);
  private static final Set<AuditStatus> STAYS = EnumSet.noneOf(AuditStatus.class);

  /** Every step there is. */
  static final List<AuditStep> TABLE =
      List.of(
          step(AUDITOR, EDIT, EnumSet.of(ALLOCATED), EnumSet.of(IN_PROGRESS)),
          step(AUDITOR, EDIT, EnumSet.of(IN_PROGRESS, RETURNED), STAYS),
          step(
              AUDITOR,
              SUBMIT,
              EnumSet.of(ALLOCATED, IN_PROGRESS),
              EnumSet.of(SUBMITTED, FINALISED)),
          // What was returned was chosen for a second check, and goes back to it.
          step(AUDITOR, SUBMIT, EnumSet.of(RETURNED), EnumSet.of(SUBMITTED)),
          step(AUDITOR, RAISE_CONCERN, WITH_THE_AUDITOR, STAYS),
          step(AUDITOR, INVITE_PRACTITIONER, WITH_THE_AUDITOR, STAYS)
              .when(WORKER_NAMED, NOT_INVITED),
          step(AUDITOR, ANSWER_NOTES, EnumSet.of(RETURNED), STAYS),
          step(AUDITOR, CHALLENGE, EnumSet.of(FINALISED), STAYS)
              .when(MADE_HERE, CHECK_DECIDED, NOT_CHALLENGED, IN_TIME, GRADES_DIFFER),
          step(MODERATOR, TAKE_CHECK, HANDED_IN, STAYS).when(CHECK_OPEN, NOBODYS),
          step(MODERATOR, RECORD_SECOND_GRADES, HANDED_IN, STAYS)
              .when(CHECK_OPEN, NOT_TAKEN, NOT_GRADED),
          step(MODERATOR, MODERATE, EnumSet.of(SUBMITTED), EnumSet.of(FINALISED))
              .when(NOT_TAKEN, NO_THIRD_OPINION),
          // A late check leaves the audit finalised and changes what counts.
          step(MODERATOR, MODERATE, EnumSet.of(FINALISED), STAYS)
              .when(CHECK_OPEN, NOT_TAKEN, NO_THIRD_OPINION),
          step(MODERATOR, ASK_THIRD_OPINION, HANDED_IN, STAYS)
              .when(CHECK_OPEN, NOT_TAKEN, THEIR_GRADES_RECORDED, GRADES_DIFFER, NO_THIRD_OPINION),
          step(MODERATOR, MODERATE, EnumSet.of(SUBMITTED), EnumSet.of(FINALISED))
              .when(THIRD_OPINION_ASKED, NOT_CHECKED_BY_THEM),
          step(MODERATOR, MODERATE, EnumSet.of(FINALISED), STAYS)
              .when(THIRD_OPINION_ASKED, NOT_CHECKED_BY_THEM),
          step(PRACTICE_IMPROVEMENT, MODERATE, EnumSet.of(SUBMITTED), EnumSet.of(FINALISED))
              .when(THIRD_OPINION_ASKED, NOT_CHECKED_BY_THEM),
          step(PRACTICE_IMPROVEMENT, MODERATE, EnumSet.of(FINALISED), STAYS)
              .when(THIRD_OPINION_ASKED, NOT_CHECKED_BY_THEM),
          step(MODERATOR, DECIDE_CHALLENGE, EnumSet.of(FINALISED), STAYS)
              .when(CHALLENGED, NOT_CHECKED_BY_THEM),
          step(PRACTICE_IMPROVEMENT, DECIDE_CHALLENGE, EnumSet.of(FINALISED), STAYS)
              .when(CHALLENGED, NOT_CHECKED_BY_THEM),
          step(PRACTICE_IMPROVEMENT, SELECT_FOR_CHECK, HANDED_IN, STAYS)
              .when(MADE_HERE, NOT_CHOSEN),
          step(PRACTICE_IMPROVEMENT, ASSIGN_MODERATOR, HANDED_IN, STAYS)
              .when(CHECK_OPEN, NOT_GRADED),
          step(ADMINISTRATOR, ASSIGN_MODERATOR, HANDED_IN, STAYS).when(CHECK_OPEN, NOT_GRADED),
          step(MODERATOR, RETURN, EnumSet.of(SUBMITTED), EnumSet.of(RETURNED))
              .when(NOT_TAKEN, NO_THIRD_OPINION),
          step(PRACTICE_IMPROVEMENT, RETURN, EnumSet.of(SUBMITTED), EnumSet.of(RETURNED)),
          step(PRACTICE_IMPROVEMENT, EXTEND, WITH_THE_AUDITOR, STAYS),
          step(PRACTICE_IMPROVEMENT, WITHDRAW, NOT_COUNTED_YET, EnumSet.of(WITHDRAWN)),
          step(PRACTICE_IMPROVEMENT, REOPEN, EnumSet.of(FINALISED), EnumSet.of(IN_PROGRESS))
              .when(MADE_HERE),
          step(ADMINISTRATOR, EXTEND, WITH_THE_AUDITOR, STAYS),
          step(ADMINISTRATOR, WITHDRAW, NOT_COUNTED_YET, EnumSet.of(WITHDRAWN)),
          step(PRACTITIONER, REFLECT, ALIVE, STAYS).when(ASKED, GRADES_NOT_SHOWN),
          step(PRACTITIONER, RESPOND, EnumSet.of(FINALISED), STAYS).when(REFLECTED, NOT_RESPONDED));

  private AuditTransitions() {}

  /** Everything the person may do with the audit as it stands; nothing where they cannot see it. */
  public static Set<AllowedAction> allowed(AuditRow audit, Person person) {
    var actions = EnumSet.noneOf(AllowedAction.class);
    if (AuditSight.of(audit, person) == AuditSight.NONE) {
      return actions;
    }
    var relations = AuditRelation.of(audit, person);
    TABLE.stream()
        .filter(step -> relations.contains(step.who()) && step.isOpen(audit, person))
        .forEach(step -> actions.add(step.action()));
    return actions;
  }

  /**
   * Where a step leads.
   *
   * @throws IllegalArgumentException when it changes no status, or leads to more than one
   */
  public static AuditStatus target(AllowedAction action) {
    var targets = EnumSet.noneOf(AuditStatus.class);
    TABLE.stream()
        .filter(step -> step.action() == action)
        .forEach(step -> targets.addAll(step.to()));
    if (targets.size() != 1) {
      throw new IllegalArgumentException(action + " does not lead to one status");
    }
    return targets.iterator().next();
  }

  /**
   * Requires that the person could ever do this with the audit.
   *
   * @throws ProblemException 403 when no state of the audit would let them
   */
  public static void mustRelate(AllowedAction action, AuditRow audit, Person person) {
    var relations = AuditRelation.of(audit, person);
    if (TABLE.stream().anyMatch(step -> step.isFor(action, relations))) {
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
   * Whether another moderator is doing or has settled the second check that this one might have
   * done.
   */
  static boolean isTaken(AuditRow audit, Person person) {
    return AuditRelation.of(audit, person).contains(MODERATOR)
        && AuditSight.mayKnowOf(audit, person)
        && !NOT_TAKEN.holds(audit, person)
        && !audit.awaitsThirdOpinion();
  }

  /**
   * Tells a moderator that a colleague was quicker. They could see the audit until a moment ago, so
   * saying that it is not there, or has changed, would only puzzle them.
   *
   * @throws ProblemException 409 when somebody else does or has settled the second check
   */
  static void mustNotBeTaken(AllowedAction action, AuditRow audit, Person person) {
    var isCheck = EnumSet.of(MODERATE, RECORD_SECOND_GRADES, RETURN).contains(action);
    if (isCheck && isTaken(audit, person)) {
      throw new ProblemException(
          ProblemType.SECOND_CHECK_TAKEN,
          audit.decidedAt() == null
              ? "Another moderator is doing this second check. Nothing of yours was stored."
              : "Another moderator has settled this second check. Nothing of yours was stored.");
    }
  }

  /**
   * Requires that the audit's state allows it now.
   *
   * @throws ProblemException 409 saying what is in the way
   */
  public static void mustAllow(AllowedAction action, AuditRow audit, Person person) {
    var relations = AuditRelation.of(audit, person);
    var steps = TABLE.stream().filter(step -> step.isFor(action, relations)).toList();
    if (steps.stream().anyMatch(step -> step.isOpen(audit, person))) {
      return;
    }
    throw steps.stream()
        .filter(step -> step.from().contains(audit.lifeStatus()))
        .flatMap(step -> step.conditions().stream())
        .filter(condition -> !condition.holds(audit, person))
        .findFirst()
        .map(StepCondition::problem)
        .orElseGet(() -> statusProblem(action, audit));
  }

  private static ProblemException statusProblem(AllowedAction action, AuditRow audit) {
    var name = "Audit " + audit.reference();
    return switch (audit.lifeStatus()) {
      case WITHDRAWN ->
          new ProblemException(
              ProblemType.AUDIT_WITHDRAWN,
              name + " has been withdrawn. It is kept as it was and nothing is added to it.");
      case FINALISED ->
          new ProblemException(
              ProblemType.AUDIT_ALREADY_FINALISED,
              name + " is finalised; its grades count already.");
      case SUBMITTED ->
          isForFinalised(action)
              ? notFinalised(name)
              : new ProblemException(
                  ProblemType.AUDIT_ALREADY_SUBMITTED, name + " has been submitted.");
      case ALLOCATED, IN_PROGRESS, RETURNED ->
          isForFinalised(action)
              ? notFinalised(name)
              : new ProblemException(
                  ProblemType.AUDIT_NOT_SUBMITTED, name + " is still being written.");
    };
  }

  private static boolean isForFinalised(AllowedAction action) {
    return FOR_FINALISED.contains(action);
  }

  private static ProblemException notFinalised(String name) {
    return new ProblemException(ProblemType.AUDIT_NOT_FINALISED, name + " is not finalised yet.");
  }
}
