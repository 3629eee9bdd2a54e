package uk.plumbline.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * How often each pair of grades was given to the same audit.
 *
 * @param counts rows are the original grade, columns the moderated one, both worst to best; square,
 *     at least 2 by 2, no count negative
 */
public record GradeTable(List<List<Long>> counts) {
  /**
   * @throws IllegalArgumentException when the table is not square, is smaller than 2 by 2 or holds
   *     a negative count
   */
  public GradeTable {
    counts = counts.stream().map(List::copyOf).toList();
    var size = counts.size();
    if (size < 2) {
      throw new IllegalArgumentException("The table needs at least two grades");
    }
    if (counts.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException("The table must have as many columns as rows");
    }
    if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("A count cannot be negative");
    }
  }

  /**
   * The audits of all strata together.
   *
   * @param size number of grades
   */
  public static GradeTable of(List<CheckedStratum> strata, int size) {
    var sums = new long[size][size];
    for (var stratum : strata) {
      for (int moderated = 0; moderated < size; moderated++) {
        sums[stratum.original()][moderated] += stratum.counts().get(moderated);
      }
    }
    return new GradeTable(
        Arrays.stream(sums).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  /** Number of grades. */
  public int size() {
    return counts.size();
  }

  /** Audits with this original and this moderated grade. */
  public long at(int original, int moderated) {
    return counts.get(original).get(moderated);
  }

  /** Audits with this original grade. */
  public long row(int original) {
    return counts.get(original).stream().mapToLong(Long::longValue).sum();
  }

  /** Audits in all. */
  public long total() {
    return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }

  /** Audits whose pair of grades satisfies a condition. */
  public long count(PairCondition condition) {
    long found = 0;
    for (int original = 0; original < size(); original++) {
      for (int moderated = 0; moderated < size(); moderated++) {
        if (condition.holds(original, moderated)) {
          found += at(original, moderated);
        }
      }
    }
    return found;
  }

  /** A condition on a pair of grades, by their places from the worst. */
  @FunctionalInterface
  public interface PairCondition {
    /** Whether it holds. */
    boolean holds(int original, int moderated);
  }
}
