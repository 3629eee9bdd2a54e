package uk.plumbline.statistics;

/**
 * How far one rater's grades lie from a panel's. A distance, not a mark: it says nothing about who
 * is better, and with few grades it moves a great deal from one exercise to the next.
 *
 * @param judgements how many grades were compared, at least 1
 * @param exact on how many of them both agree
 * @param meanDistance grades apart on average, up or down alike; 0 when all agree
 */
public record PanelDistance(int judgements, int exact, double meanDistance) {
  /**
   * @param steps how many grades the rater's lies above the panel's, one for each judgement;
   *     negative below
   * @throws IllegalArgumentException when there is none
   */
  public static PanelDistance of(int... steps) {
    if (steps.length == 0) {
      throw new IllegalArgumentException("There is nothing to compare");
    }
    int exact = 0;
    int apart = 0;
    for (int step : steps) {
      exact += step == 0 ? 1 : 0;
      apart += Math.abs(step);
    }
    return new PanelDistance(steps.length, exact, (double) apart / steps.length);
  }
}
