package uk.plumbline.statistics;

import java.util.List;
import java.util.Optional;

/**
 * A table of grades as shares of all audits, each original grade weighted to what was audited.
 *
 * @param share share of each pair, rows original, summing to 1
 * @param pairs how many pairs of grades each row rests on
 * @param audited how many audits each row stands for
 * @param rowShare what each original grade makes up of all audits
 */
record Shares(double[][] share, long[] pairs, long[] audited, double[] rowShare) {
  /** Every pair counts once. */
  static Shares plain(GradeTable table) {
    var size = table.size();
    var total = table.total();
    var share = new double[size][size];
    var pairs = new long[size];
    var rowShare = new double[size];
    for (int i = 0; i < size; i++) {
      pairs[i] = table.row(i);
      rowShare[i] = (double) pairs[i] / total;
      for (int j = 0; j < size; j++) {
        share[i][j] = (double) table.at(i, j) / total;
      }
    }
    return new Shares(share, pairs, pairs, rowShare);
  }

  /**
   * Each row stands for all audits with that original grade.
   *
   * @return empty when a grade has audits of which none was moderated, or there are no audits
   */
  static Optional<Shares> weighted(GradeTable table, List<Long> audited) {
    var size = table.size();
    var all = audited.stream().mapToLong(Long::longValue).sum();
    var share = new double[size][size];
    var pairs = new long[size];
    var rowShare = new double[size];
    for (int i = 0; i < size; i++) {
      pairs[i] = table.row(i);
      if (pairs[i] == 0 && audited.get(i) > 0 || all == 0) {
        return Optional.empty();
      }
      rowShare[i] = (double) audited.get(i) / all;
      for (int j = 0; j < size && pairs[i] > 0; j++) {
        share[i][j] = rowShare[i] * table.at(i, j) / pairs[i];
      }
    }
    var counts = audited.stream().mapToLong(Long::longValue).toArray();
    return Optional.of(new Shares(share, pairs, counts, rowShare));
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
