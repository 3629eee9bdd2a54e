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
  NOT_CHOSEN(
      "it is not chosen for a second check",
      (audit, person) -> audit.moderationId() == null,
      ProblemType.ALREADY_CHOSEN,
      "This audit is chosen for a second check already."),
  CHECK_OPEN(
      "its second check is not decided",
      (audit, person) -> audit.moderationId() != null && audit.decidedAt() == null,
      ProblemType.AUDIT_ALREADY_FINALISED,
      "This audit is finalised and no second check of it is open; its grades count."),
  NOBODYS(
      "nobody has the second check",
      (audit, person) -> audit.moderatorId() == null,
      ProblemType.SECOND_CHECK_TAKEN,
      "A moderator has this second check already."),
  THEIR_GRADES_RECORDED(
      "their own grades are recorded",
      (audit, person) -> audit.secondGradesAt() != null,
      ProblemType.SECOND_GRADES_NEEDED,
      "Record your own grades first; only then can they differ."),
  GRADES_DIFFER(
      "a grade differs from the auditor's",
      (audit, person) -> audit.gradesDiffer(),
      ProblemType.NOTHING_DIFFERS,
      "No grade differs from the auditor's, so there is nothing to decide between."),
  NO_THIRD_OPINION(
      "no third opinion is asked",
      (audit, person) -> !audit.awaitsThirdOpinion(),
      ProblemType.THIRD_OPINION_ASKED,
      "You asked for a third opinion, so somebody else settles the grades."),
  THIRD_OPINION_ASKED(
      "a third opinion is asked",
      (audit, person) -> audit.awaitsThirdOpinion(),
      ProblemType.THIRD_OPINION_NOT_ASKED,
      "The moderator settles the grades unless they ask for a third opinion."),
  NOT_CHECKED_BY_THEM(
      "they took no part in the second check",
      (audit, person) -> !audit.wasCheckedBy(person.id()),
      ProblemType.CHECKED_BY_YOU,
      "You took part in this second check, so somebody else decides."),
  CHECK_DECIDED(
      "its second check is decided",
      (audit, person) -> audit.decidedAt() != null,
      ProblemType.CHECK_NOT_DECIDED,
      "The second check of this audit is not decided."),
  NOT_CHALLENGED(
      "it was not challenged before",
      (audit, person) -> audit.challengedAt() == null,
      ProblemType.ALREADY_CHALLENGED,
      "You have challenged this second check; that can be done once."),
  IN_TIME(
      "the days for a challenge are not over",
      (audit, person) -> audit.challengeInTime(),
      ProblemType.CHALLENGE_TOO_LATE,
      "The days in which this second check could be challenged are over."),
  CHALLENGED(
      "a challenge waits to be decided",
      (audit, person) -> audit.awaitsChallengeDecision(),
      ProblemType.NO_CHALLENGE,
      "No challenge of this second check waits to be decided."),
  MADE_HERE(
      "it was not imported",
      (audit, person) -> !Source.IMPORTED.code().equals(audit.source()),
      ProblemType.AUDIT_IMPORTED,
      "This audit was imported. What is to change is changed where it was made and imported again.");

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
