package uk.plumbline.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which figures of a table stay hidden, so that none of them can be reckoned from what is shown and
 * from the totals. The totals are taken as known to the last unit, though they are given rounded:
 * somebody may have them from elsewhere.
 *
 * @param rows what is shown of each row, in the order given
 * @param total what can be shown of their sum
 */
public record Suppression(List<Shown> rows, Shown total) {
  /**
   * One row: so many of so many.
   *
   * @param count 0 to {@code of}
   * @param of 0 or more
   */
  public record Counts(long count, long of) {
    private long smaller() {
      return Math.min(count, of - count);
    }
  }

  /** What is shown of a row, least last. */
  public enum Shown {
    /** Both numbers, and what follows from them. */
    ALL,
    /** How many there are, not how many of them have what is counted. */
    SIZE,
    /** Neither. */
    NOTHING;

    /** The lesser of two. */
    public Shown atMost(Shown other) {
      return compareTo(other) < 0 ? other : this;
    }
  }

  /**
   * Decides it: first what is small, then the next smallest until nothing hidden can be reckoned,
   * and the total last of all.
   *
   * @param hasTotal whether the sum of the rows is shown too
   */
  public static Suppression of(List<Counts> rows, boolean hasTotal, SmallNumbers rule) {
    var shown = new ArrayList<>(rows.stream().map(row -> alone(row, rule)).toList());
    var sum =
        new Counts(
            rows.stream().mapToLong(Counts::count).sum(),
            rows.stream().mapToLong(Counts::of).sum());
    return settled(rows, shown, hasTotal ? alone(sum, rule) : Shown.NOTHING);
  }

  /**
   * Decides it for numbers that make a sum, of which no number is a part of another. A row is shown
   * as {@link Shown#ALL} or {@link Shown#NOTHING}, and so is the sum.
   *
   * @param hasTotal whether the sum is shown too
   */
  public static Suppression ofParts(List<Long> parts, boolean hasTotal, SmallNumbers rule) {
    var rows = parts.stream().map(part -> new Counts(0, part)).toList();
    var shown =
        new ArrayList<>(
            parts.stream().map(part -> rule.hides(part) ? Shown.NOTHING : Shown.ALL).toList());
    var sum = parts.stream().mapToLong(Long::longValue).sum();
    // Only sizes are looked at where the sum is shown by its size.
    var found = settled(rows, shown, hasTotal && !rule.hides(sum) ? Shown.SIZE : Shown.NOTHING);
    return found.total() == Shown.SIZE ? new Suppression(found.rows(), Shown.ALL) : found;
  }

  private static Suppression settled(List<Counts> rows, List<Shown> shown, Shown sum) {
    var total = sum;
    while (total != Shown.NOTHING) {
      var hidden = Hidden.in(rows, shown);
      if (hidden.givesSizes()) {
        total = hideNext(rows, shown, Shown.NOTHING) ? total : Shown.NOTHING;
      } else if (total == Shown.ALL && hidden.givesCounts()) {
        total = hideNext(rows, shown, Shown.SIZE) ? total : Shown.SIZE;
      } else {
        break;
      }
    }
    return new Suppression(List.copyOf(shown), total);
  }

  private static Shown alone(Counts row, SmallNumbers rule) {
    if (rule.hides(row.of())) {
      return Shown.NOTHING;
    }
    return rule.hides(row.count()) || rule.hides(row.of() - row.count()) ? Shown.SIZE : Shown.ALL;
  }

  /** Hides the next smallest; false where there is none left. */
  private static boolean hideNext(List<Counts> rows, List<Shown> shown, Shown to) {
    var next =
        IntStream.range(0, rows.size())
            .boxed()
            .filter(place -> mayBecome(rows.get(place), shown.get(place), to))
            .min(
                Comparator.comparingLong(
                    place ->
                        to == Shown.NOTHING ? rows.get(place).of() : rows.get(place).smaller()));
    next.ifPresent(place -> shown.set(place, to));
    return next.isPresent();
  }

  private static boolean mayBecome(Counts row, Shown now, Shown to) {
    // A nought is never hidden beside its size: who knows that could tell it from a small number.
    return to == Shown.NOTHING
        ? now != Shown.NOTHING && row.of() > 0
        : now == Shown.ALL && row.smaller() > 0;
  }
}
