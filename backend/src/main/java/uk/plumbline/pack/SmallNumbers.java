package uk.plumbline.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import uk.plumbline.measure.ServiceCounts.Row;
import uk.plumbline.pack.PackFigures.Figure;
import uk.plumbline.pack.PackFigures.Tally;
import uk.plumbline.statistics.WilsonInterval;

/**
 * Turns counts into what a reader may see. Inside the service that is all of them. Outside,
 * 1 to 5 is hidden as {@code c}; so is whatever would give it away: its percentage, what is left of
 * the whole, the next smallest where only one is hidden. Totals are rounded to the nearest 10. A
 * true nought is never hidden. After the practice of the Department for Education's statistics of
 * children in need.
 *
 * @param hidden whether small numbers are hidden
 */
record SmallNumbers(boolean hidden) {
  /** What stands in the place of a small number. */
  static final String SYMBOL = "c";

  /** Where nothing is said of second checks. */
  private static final long NOT_SAID = -1;

  private static final int LARGEST_SMALL = 5;
  private static final int ROUNDED_TO = 10;

  /** Every row of a table; rows that hide one another are decided together. */
  List<Figure> rows(List<Row> rows) {
    var hideOf = hide(rows, Row::of, (row, count) -> isSmall(count));
    var hideCount =
        hide(
            rows,
            Row::count,
            (row, count) -> isSmall(count) || isSmall(row.of() - count) || isSmall(row.of()));
    return IntStream.range(0, rows.size())
        .mapToObj(at -> figure(rows.get(at), hideCount.get(at), hideOf.get(at)))
        .toList();
  }

  /** One figure by itself. */
  Figure alone(String key, String label, long count, long of) {
    return rows(List.of(row(key, label, count, of))).getFirst();
  }

  /** The sum of a table's rows. */
  Figure total(Row row) {
    if (!hidden) {
      return figure(row, false, false);
    }
    if (isSmall(row.count()) || isSmall(row.of() - row.count()) || row.of() == 0) {
      return figure(row, true, isSmall(row.of()));
    }
    var count = rounded(row.count());
    var of = rounded(row.of());
    // In full it would tell the counts.
    var proportion = Math.round(100.0 * row.count() / row.of()) / 100.0;
    return new Figure(
        row.key(),
        row.label(),
        count,
        of,
        Proportions.percent(proportion) + " · about " + count + " of " + of,
        proportion,
        row.lower(),
        row.upper(),
        Proportions.range(row.lower(), row.upper(), row.of()),
        null,
        null);
  }

  /** A count by itself. */
  Tally tally(String key, String label, long count) {
    return hidden && isSmall(count)
        ? new Tally(key, label, null, SYMBOL)
        : new Tally(key, label, count, String.valueOf(count));
  }

  /**
   * One of several counts that add up.
   *
   * @param key stable for programs
   */
  record Part(String key, String label, long count) {}

  /** Counts that add up to a number a reader may know; of these, never one alone is hidden. */
  List<Tally> parts(List<Part> parts) {
    var rows =
        parts.stream().map(part -> row(part.key(), part.label(), part.count(), part.count()));
    var found = rows(rows.toList());
    return found.stream()
        .map(
            row ->
                row.of() == null
                    ? new Tally(row.key(), row.label(), null, SYMBOL)
                    : new Tally(row.key(), row.label(), row.of(), String.valueOf(row.of())))
        .toList();
  }

  /** Parts that add up to a total; outside they are rounded as it is. */
  List<Tally> totals(List<Part> parts) {
    return parts(parts).stream()
        .map(
            part ->
                !hidden || part.count() == null || part.count() == 0
                    ? part
                    : new Tally(
                        part.key(),
                        part.label(),
                        rounded(part.count()),
                        "about " + rounded(part.count())))
        .toList();
  }

  /** Some of all, with the interval of the proportion. */
  static Row row(String key, String label, long count, long of) {
    var interval = WilsonInterval.of(count, of);
    return new Row(
        key,
        label,
        count,
        of,
        interval.map(found -> found.lower()).orElse(null),
        interval.map(found -> found.upper()).orElse(null),
        NOT_SAID,
        null);
  }

  private Figure figure(Row row, boolean hideCount, boolean hideOf) {
    if (hideOf || (hideCount && row.of() > 0)) {
      return new Figure(
          row.key(),
          row.label(),
          null,
          hideOf ? null : Long.valueOf(row.of()),
          hideOf ? SYMBOL : SYMBOL + " of " + row.of(),
          null,
          null,
          null,
          null,
          moderated(row),
          null);
    }
    return new Figure(
        row.key(),
        row.label(),
        row.count(),
        row.of(),
        Proportions.inWords(row.count(), row.of()),
        row.of() == 0 ? null : Double.valueOf((double) row.count() / row.of()),
        row.lower(),
        row.upper(),
        Proportions.range(row.lower(), row.upper(), row.of()),
        moderated(row),
        row.flag());
  }

  /** Outside nobody is told: it would tell too much beside the rest of the row. */
  private Long moderated(Row row) {
    return hidden || row.moderated() == NOT_SAID ? null : Long.valueOf(row.moderated());
  }

  /** Which rows' numbers are hidden: the small, and the next smallest where that is only one. */
  private List<Boolean> hide(
      List<Row> rows, ToLongFunction<Row> number, BiPredicate<Row, Long> tells) {
    var hide = new ArrayList<Boolean>();
    rows.forEach(row -> hide.add(hidden && tells.test(row, number.applyAsLong(row))));
    if (hide.stream().filter(Boolean::booleanValue).count() == 1) {
      IntStream.range(0, rows.size())
          .filter(at -> !hide.get(at) && number.applyAsLong(rows.get(at)) > 0)
          .boxed()
          .min(Comparator.comparingLong(at -> number.applyAsLong(rows.get(at))))
          .ifPresent(at -> hide.set(at, true));
    }
    return hide;
  }

  private static boolean isSmall(long count) {
    return count >= 1 && count <= LARGEST_SMALL;
  }

  private static long rounded(long count) {
    return Math.round((double) count / ROUNDED_TO) * ROUNDED_TO;
  }
}
