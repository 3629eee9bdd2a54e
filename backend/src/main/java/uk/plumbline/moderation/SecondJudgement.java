package uk.plumbline.moderation;

/**
 * A moderator's judgement of one area.
 *
 * @param secondGrade their own, before the reveal; null for imported moderations
 * @param rationale why; null where not said
 * @param settledGrade the one that counts unless a challenge changed it; null before the decision
 * @param reason why it differs from the auditor's; null where it does not, or the moderation says
 *     so
 * @param challengeGrade the one that counts since a challenge changed it; null where none did
 * @param challengeReason why the challenge changed it; null where the decision as a whole says so
 */
public record SecondJudgement(
    String secondGrade,
    String rationale,
    String settledGrade,
    String reason,
    String challengeGrade,
    String challengeReason) {
  /** Of an area that the auditor graded only after the moderator's own grades were recorded. */
  static final SecondJudgement NONE = own(null, null);

  /** A judgement that nobody has challenged. */
  public SecondJudgement(String secondGrade, String rationale, String settledGrade, String reason) {
    this(secondGrade, rationale, settledGrade, reason, null, null);
  }

  /** A moderator's own grade, not settled yet. */
  static SecondJudgement own(String grade, String rationale) {
    return new SecondJudgement(grade, rationale, null, null);
  }

  /** The same judgement with the grade that counts. */
  SecondJudgement settled(String grade, String why) {
    return new SecondJudgement(secondGrade, rationale, grade, why);
  }

  /** The same judgement with the grade that a challenge puts in the settled one's place. */
  public SecondJudgement challenged(String grade, String why) {
    return new SecondJudgement(secondGrade, rationale, settledGrade, reason, grade, why);
  }

  /** The grade that counts; null before the decision. */
  public String countedGrade() {
    return challengeGrade == null ? settledGrade : challengeGrade;
  }
}
