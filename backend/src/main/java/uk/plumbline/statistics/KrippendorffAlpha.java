package uk.plumbline.statistics;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha: agreement of any number of raters, some of whom may have left cases out.
 * For calibration exercises.
 *
 * @see <a href="https://repository.upenn.edu/asc_papers/43">Krippendorff 2011, Computing
 *     Krippendorff's alpha-reliability</a>
 */
public final class KrippendorffAlpha {
  /** How far apart two grades count as being. */
  public enum Metric {
    /** Every difference counts the same. */
    NOMINAL,
    /** By how many ratings lie between the two. */
    ORDINAL,
    /** By the difference of the numbers. */
    INTERVAL
  }

  private final List<Double> categories;
  private final Metric metric;
  private final double[][] coincidences;
  private final double[] totals;
  private double pairable;

  private KrippendorffAlpha(List<Double> categories, Metric metric) {
    this.categories = categories;
    this.metric = metric;
    this.coincidences = new double[categories.size()][categories.size()];
    this.totals = new double[categories.size()];
  }

  /**
   * @param ratings one list a case, one grade a rater in it, null where the rater gave none
   * @param categories the grades there are, worst to best, none twice
   * @return empty when no case was rated twice, or all ratings are the same: no variation to
   *     measure
   * @throws IllegalArgumentException when a rating is not one of the categories
   */
  public static OptionalDouble of(
      List<List<Double>> ratings, List<Double> categories, Metric metric) {
    var alpha = new KrippendorffAlpha(categories, metric);
    ratings.forEach(alpha::take);
    return alpha.value();
  }

  private void take(List<Double> rated) {
    var given = rated.stream().filter(Objects::nonNull).mapToInt(this::place).toArray();
    if (given.length < 2) {
      return;
    }
    for (int one = 0; one < given.length; one++) {
      for (int other = 0; other < given.length; other++) {
        if (one != other) {
          coincidences[given[one]][given[other]] += 1.0 / (given.length - 1);
        }
      }
      totals[given[one]]++;
      pairable++;
    }
  }

  private int place(Double rating) {
    var place = categories.indexOf(rating);
    if (place < 0) {
      throw new IllegalArgumentException("A rating is not one of the categories");
    }
    return place;
  }

  private OptionalDouble value() {
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < totals.length; c++) {
      for (int k = 0; k < totals.length; k++) {
        var distance = distance(Math.min(c, k), Math.max(c, k));
        observed += coincidences[c][k] * distance;
        expected += totals[c] * totals[k] * distance;
      }
    }
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (pairable - 1) * observed / expected);
  }

  private double distance(int low, int high) {
    if (low == high) {
      return 0;
    }
    return switch (metric) {
      case NOMINAL -> 1;
      case ORDINAL -> {
        double between = -(totals[low] + totals[high]) / 2;
        for (int g = low; g <= high; g++) {
          between += totals[g];
        }
        yield between * between;
      }
      case INTERVAL -> {
        var apart = categories.get(high) - categories.get(low);
        yield apart * apart;
      }
    };
  }
}
