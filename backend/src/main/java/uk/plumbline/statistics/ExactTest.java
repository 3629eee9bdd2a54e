package uk.plumbline.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Exact two-sided tests of whether changes one way are as likely as the other. */
public final class ExactTest {
  private ExactTest() {}

  /**
   * The sign test; on changes across the good line it is McNemar's exact test.
   *
   * @param oneWay changes one way, 0 or more
   * @param otherWay changes the other way, 0 or more
   * @return the probability of a split at least as uneven by chance alone; empty when nothing
   *     changed
   */
  public static OptionalDouble sign(long oneWay, long otherWay) {
    var changes = Math.addExact(oneWay, otherWay);
    if (oneWay < 0 || otherWay < 0 || changes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(oneWay + " and " + otherWay + " are not counts");
    }
    if (changes == 0) {
      return OptionalDouble.empty();
    }
    var fewer = (int) Math.min(oneWay, otherWay);
    var tail = BinomialDistribution.of((int) changes, 0.5).cumulativeProbability(fewer);
    return OptionalDouble.of(Math.min(1, 2 * tail));
  }
}
