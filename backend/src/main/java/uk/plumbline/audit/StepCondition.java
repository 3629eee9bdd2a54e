package uk.plumbline.audit;

import java.util.function.BiPredicate;
import uk.plumbline.access.Person;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** What must hold for a step beside the audit's status, and what is answered where it does not. */
enum StepCondition {
  NOT_TAKEN(
      "nobody else has taken the second check",
      (audit, person) -> audit.moderatorId() == null || audit.moderatorId().equals(person.id()),
      ProblemType.SECOND_CHECK_TAKEN,
      "Another moderator has recorded their grades for this audit."),
  NOT_GRADED(
      "their own grades are not recorded yet",
      (audit, person) -> audit.secondGradesAt() == null,
      ProblemType.SECOND_GRADES_RECORDED,
      "Your own grades are recorded; settle the grades that will count."),
  WORKER_NAMED(
      "a worker is named",
      (audit, person) -> audit.workerId() != null,
      ProblemType.NO_WORKER_NAMED,
      "Say who the worker is before you invite them."),
  NOT_INVITED(
      "the worker is not invited yet",
      (audit, person) -> audit.invitedAt() == null,
      ProblemType.ALREADY_INVITED,
      "The worker has been invited already."),
  ASKED(
      "they are invited, or the audit is finalised",
      (audit, person) -> audit.invitedAt() != null || audit.lifeStatus() == AuditStatus.FINALISED,
      ProblemType.NOT_INVITED,
      "The auditor has not invited you yet."),
  GRADES_NOT_SHOWN(
      "the grades have not been shown to them",
      (audit, person) -> !gradesWereShownToWorker(audit),
      ProblemType.GRADES_SHOWN,
      "You have been shown the grades, so your reflection stays as you wrote it."),
  REFLECTED(
      "they have reflected",
      (audit, person) -> audit.reflectedAt() != null,
      ProblemType.REFLECTION_NEEDED,
      "Write your reflection first; the grades are shown to you then."),
  NOT_RESPONDED(
      "they have not answered yet",
      (audit, person) -> audit.respondedAt() == null,
      ProblemType.ALREADY_RESPONDED,
      "You have answered this audit already."),
  MADE_HERE(
      "it was not imported",
      (audit, person) -> !Source.IMPORTED.code().equals(audit.source()),
      ProblemType.AUDIT_IMPORTED,
      "This audit was imported. Change it where it was made and import it again.");

  private final String words;
  private final BiPredicate<AuditRow, Person> holds;
  private final ProblemType problem;
  private final String detail;

  StepCondition(
      String words, BiPredicate<AuditRow, Person> holds, ProblemType problem, String detail) {
    this.words = words;
    this.holds = holds;
    this.problem = problem;
    this.detail = detail;
  }

  /** For the page that describes an audit's life. */
  String words() {
    return words;
  }

  boolean holds(AuditRow audit, Person person) {
    return holds.test(audit, person);
  }

  /** The 409 that says what is in the way. */
  ProblemException problem() {
    return new ProblemException(problem, detail);
  }

  /**
   * The grades are shown at finalisation to a worker who has reflected; a reopening hides no more.
   */
  private static boolean gradesWereShownToWorker(AuditRow audit) {
    if (audit.reflectedAt() == null) {
      return false;
    }
    return audit.lifeStatus() == AuditStatus.FINALISED
        || (audit.reopenedAt() != null && audit.reflectedAt().isBefore(audit.reopenedAt()));
  }
}
