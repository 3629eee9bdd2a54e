package uk.plumbline.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Whether many units differ from one another by more than chance alone makes proportions differ.
 * Where they do, something common to many of them lies behind it, and one that stands outside the
 * limits of a funnel says less than it seems to.
 *
 * <p>Proportions are taken on the arcsine scale, where chance spreads each by one over twice the
 * square root of its audits, and the furthest tenth at either end is drawn in, so that a few units
 * far out do not speak for all.
 *
 * @param ratio how much the squared distances from the pooled proportion are of what chance gives;
 *     0 or more, about 1 and rather less where there is nothing but chance
 * @param bound the ratio above which chance alone is not believed: two standard deviations over 1
 * @see <a href="https://doi.org/10.1136/qshc.2005.013755">Spiegelhalter 2005, Quality and Safety in
 *     Health Care 14, pages 347 to 351</a>
 */
public record Overdispersion(double ratio, double bound) {
  /** With fewer units the ratio moves too much by itself to say anything. */
  public static final int UNITS = 20;

  private static final double DRAWN_IN = 0.1;

  /**
   * @param units of which those without audits are left out
   * @return empty with fewer than {@link #UNITS} that have audits, or where all or none of the
   *     audits have what is looked for
   */
  public static Optional<Overdispersion> of(List<Funnel.Counts> units) {
    var counted = units.stream().filter(unit -> unit.of() > 0).toList();
    var count = counted.stream().mapToLong(Funnel.Counts::count).sum();
    var of = counted.stream().mapToLong(Funnel.Counts::of).sum();
    if (counted.size() < UNITS || count == 0 || count == of) {
      return Optional.empty();
    }
    var all = arcsine(count, of);
    var distances =
        counted.stream()
            .mapToDouble(
                unit -> (arcsine(unit.count(), unit.of()) - all) * 2 * Math.sqrt(unit.of()))
            .sorted()
            .toArray();
    var least = quantile(distances, DRAWN_IN);
    var greatest = quantile(distances, 1 - DRAWN_IN);
    var ratio =
        DoubleStream.of(distances)
            .map(distance -> Math.clamp(distance, least, greatest))
            .map(distance -> distance * distance)
            .average()
            .orElseThrow();
    return Optional.of(new Overdispersion(ratio, 1 + 2 * Math.sqrt(2.0 / counted.size())));
  }

  /** Whether the units differ by more than chance. */
  public boolean isFound() {
    return ratio > bound;
  }

  private static double arcsine(long count, long of) {
    return Math.asin(Math.sqrt((double) count / of));
  }

  /** Between the two nearest values in proportion, as R and spreadsheets do it. */
  private static double quantile(double[] sorted, double share) {
    var place = share * (sorted.length - 1);
    var below = (int) place;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
