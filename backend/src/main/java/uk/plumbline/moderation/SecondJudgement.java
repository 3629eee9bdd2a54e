package uk.plumbline.moderation;

/**
 * A moderator's judgement of one area.
 *
 * @param secondGrade their own, before the reveal; null for imported moderations
 * @param rationale why; null where not said
 * @param settledGrade the one that counts; null before the decision
 * @param reason why it differs from the auditor's; null where it does not, or the moderation says
 *     so
 */
public record SecondJudgement(
    String secondGrade, String rationale, String settledGrade, String reason) {
  /** Of an area that the auditor graded only after the moderator's own grades were recorded. */
  static final SecondJudgement NONE = new SecondJudgement(null, null, null, null);

  /** The same judgement with the grade that counts. */
  SecondJudgement settled(String grade, String why) {
    return new SecondJudgement(secondGrade, rationale, grade, why);
  }
}
