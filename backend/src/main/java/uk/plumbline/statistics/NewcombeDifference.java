package uk.plumbline.statistics;

import java.util.Optional;

/**
 * The difference of two independent proportions with Newcombe's interval, built from the two Wilson
 * intervals. Not for the original and the moderated grade of the same audits: those are not
 * independent.
 *
 * @param difference the first proportion less the second, -1 to 1
 * @param lower lower end of the interval
 * @param upper upper end of the interval
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">
 *     Newcombe 1998, Statistics in Medicine 17, pages 873 to 890, method 10</a>
 */
public record NewcombeDifference(double difference, double lower, double upper) {
  /**
   * @param successesA audits of the first group that have what is looked for
   * @param trialsA audits of the first group
   * @param successesB likewise of the second group
   * @param trialsB likewise
   * @param z standard normal quantile of the confidence, above 0
   * @return empty when either group has no audits
   * @throws IllegalArgumentException when the counts cannot be counts of one thing
   */
  public static Optional<NewcombeDifference> of(
      long successesA, long trialsA, long successesB, long trialsB, double z) {
    var a = WilsonInterval.of(successesA, trialsA, z);
    var b = WilsonInterval.of(successesB, trialsB, z);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        of((double) successesA / trialsA, a.get(), (double) successesB / trialsB, b.get()));
  }

  /**
   * The same from two intervals that are Wilson's at an effective number of audits, as those of
   * two-phase estimates are.
   *
   * @param proportionA of the first group, within its interval
   * @param proportionB likewise of the second group
   */
  public static NewcombeDifference of(
      double proportionA, Interval a, double proportionB, Interval b) {
    var difference = proportionA - proportionB;
    return new NewcombeDifference(
        difference,
        difference - Math.hypot(proportionA - a.lower(), b.upper() - proportionB),
        difference + Math.hypot(a.upper() - proportionA, proportionB - b.lower()));
  }
}
