package uk.plumbline.publication;

/**
 * How counts of few are kept out of what leaves the service, after the guidance for statistics of
 * children's social care.
 *
 * @param name under which a file says that it was made so
 * @param low the smallest count that is hidden, 1 or more: a nought is never hidden for being small
 * @param high the largest count that is hidden
 * @param symbol what stands for a hidden figure
 * @param notApplicable what stands where there is no figure to have
 * @param roundTotals totals are given to the nearest of this
 */
public record SmallNumbers(
    String name, int low, int high, String symbol, String notApplicable, int roundTotals) {
  /** What is used for anything published or sent outside. */
  public static final SmallNumbers PUBLICATION =
      new SmallNumbers("publication", 1, 5, "c", "z", 10);

  /** Whether a count is hidden for its size alone. */
  public boolean hides(long count) {
    return count >= low && count <= high;
  }

  /** A total as it is given. */
  public long rounded(long total) {
    return Math.round((double) total / roundTotals) * roundTotals;
  }
}
