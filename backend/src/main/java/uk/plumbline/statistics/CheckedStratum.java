package uk.plumbline.statistics;

import java.util.List;

/**
 * Audits of one original grade that had the same chance of being moderated, and the grades that
 * moderation gave to some of them.
 *
 * @param original the original grade's place from the worst, from 0
 * @param audited all of them
 * @param counts how many of them moderation gave each grade, worst to best
 */
public record CheckedStratum(int original, long audited, List<Long> counts) {
  /**
   * @throws IllegalArgumentException when a count is negative, the original grade is none of the
   *     scale's, or more were moderated than audited
   */
  public CheckedStratum {
    counts = List.copyOf(counts);
    if (original < 0 || original >= counts.size()) {
      throw new IllegalArgumentException("The scale has no such grade");
    }
    if (counts.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("A count cannot be negative");
    }
    if (counts.stream().mapToLong(Long::longValue).sum() > audited) {
      throw new IllegalArgumentException("More audits were moderated than there were");
    }
  }

  /** How many of them were moderated. */
  public long moderated() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
