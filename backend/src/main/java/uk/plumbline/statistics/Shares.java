package uk.plumbline.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of grades as shares of all audits, each part of it weighted to what was audited.
 *
 * @param share share of each pair, rows original, summing to 1
 * @param parts what the shares rest on, one for each group of audits drawn by itself; empty where
 *     every pair counts once
 */
record Shares(double[][] share, List<Part> parts) {
  /**
   * The audits of one original grade that were drawn from together.
   *
   * @param original the original grade's place from the worst
   * @param weight what they make up of all audits
   * @param audited how many there were
   * @param pairs how many of them were graded twice
   * @param within share of each second grade among those
   */
  record Part(int original, double weight, long audited, long pairs, double[] within) {}

  /** Every pair counts once. */
  static Shares plain(GradeTable table) {
    var size = table.size();
    var total = table.total();
    var share = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        share[i][j] = (double) table.at(i, j) / total;
      }
    }
    return new Shares(share, List.of());
  }

  /**
   * Each stratum stands for all its audits.
   *
   * @param size number of grades
   * @return empty when a stratum has audits of which none was moderated, or there are no audits
   */
  static Optional<Shares> weighted(List<CheckedStratum> strata, int size) {
    var used = strata.stream().filter(stratum -> stratum.audited() > 0).toList();
    var all = used.stream().mapToLong(CheckedStratum::audited).sum();
    if (used.isEmpty() || used.stream().anyMatch(stratum -> stratum.moderated() == 0)) {
      return Optional.empty();
    }
    var share = new double[size][size];
    var parts = new ArrayList<Part>();
    for (var stratum : used) {
      var weight = (double) stratum.audited() / all;
      var within = new double[size];
      for (int j = 0; j < size; j++) {
        within[j] = (double) stratum.counts().get(j) / stratum.moderated();
        share[stratum.original()][j] += weight * within[j];
      }
      parts.add(
          new Part(stratum.original(), weight, stratum.audited(), stratum.moderated(), within));
    }
    return Optional.of(new Shares(share, parts));
  }

  int size() {
    return share.length;
  }

  /** Share of each original grade. */
  double row(int i) {
    double sum = 0;
    for (var value : share[i]) {
      sum += value;
    }
    return sum;
  }

  /** Share of each moderated grade. */
  double column(int j) {
    double sum = 0;
    for (var row : share) {
      sum += row[j];
    }
    return sum;
  }

  /** Adds up a value for each pair, each by its share. */
  double sum(PairValue value) {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        if (share[i][j] != 0) {
          sum += share[i][j] * value.of(i, j);
        }
      }
    }
    return sum;
  }

  /** A number for a pair of grades, by their places from the worst. */
  @FunctionalInterface
  interface PairValue {
    double of(int original, int moderated);
  }
}
