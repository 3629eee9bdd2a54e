package uk.plumbline.statistics;

/**
 * The audits of one original grade, and what moderation made of some of them.
 *
 * @param audited all audits of the grade
 * @param moderated those of them that were moderated, chosen at random
 * @param moderatedGood those of the moderated that came out good or better
 * @param originalGood whether the original grade is good or better
 */
public record GradeStratum(long audited, long moderated, long moderatedGood, boolean originalGood) {
  /**
   * @throws IllegalArgumentException when a count is negative or exceeds the one it is part of
   */
  public GradeStratum {
    if (moderatedGood < 0 || moderatedGood > moderated || moderated > audited) {
      throw new IllegalArgumentException(
          "%d good of %d moderated of %d audited cannot be"
              .formatted(moderatedGood, moderated, audited));
    }
  }

  double proportion() {
    return (double) moderatedGood / moderated;
  }

  /** Sample variance of being good among the moderated; 0 for one, which shows no spread. */
  double variance() {
    var p = proportion();
    return moderated < 2 ? 0 : moderated * p * (1 - p) / (moderated - 1);
  }

  /** A single moderated audit stands for more than itself: its spread is not known. */
  boolean isOneForMany() {
    return moderated == 1 && audited > 1;
  }

  /** How many the auditor graded good or better. */
  public long originallyGood() {
    return originalGood ? audited : 0;
  }

  /** How many are good or better by the moderated grade where there is one, else the auditor's. */
  public long recordedGood() {
    return moderatedGood + (originalGood ? audited - moderated : 0);
  }
}
