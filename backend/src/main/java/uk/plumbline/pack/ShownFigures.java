package uk.plumbline.pack;

import java.util.List;
import java.util.stream.IntStream;
import uk.plumbline.measure.ServiceCounts.Row;
import uk.plumbline.pack.PackFigures.Figure;
import uk.plumbline.pack.PackFigures.Tally;
import uk.plumbline.publication.SmallNumbers;
import uk.plumbline.publication.Suppression;
import uk.plumbline.publication.Suppression.Counts;
import uk.plumbline.publication.Suppression.Shown;
import uk.plumbline.statistics.WilsonInterval;

/**
 * Turns counts into what a reader of a pack sees. Inside the service that is all of them, in
 * full. Outside, what is hidden is {@code c}, percentages are whole, and totals are rounded.
 *
 * @param outside whether the pack leaves the service
 */
record ShownFigures(boolean outside) {
  private static final SmallNumbers RULE = SmallNumbers.PUBLICATION;

  /** Where nothing is said of second checks. */
  private static final long NOT_SAID = -1;

  private static final double PERCENT = 100;

  /** A count that is a part of a sum. */
  record Part(String key, String label, long count) {}

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

  /** What is decided of a row. */
  static Counts counts(Row row) {
    return new Counts(row.count(), row.of());
  }

  /** Rows of a table, each as it was decided. */
  List<Figure> rows(List<Row> rows, List<Shown> shown) {
    return IntStream.range(0, rows.size())
        .mapToObj(at -> figure(rows.get(at), shown.get(at)))
        .toList();
  }

  /** A row as it was decided. */
  Figure figure(Row row, Shown shown) {
    if (shown != Shown.ALL && row.of() > 0) {
      return hidden(row, shown == Shown.SIZE ? Long.valueOf(row.of()) : null, "");
    }
    return new Figure(
        row.key(),
        row.label(),
        row.count(),
        row.of(),
        Proportions.inWords(row.count(), row.of()),
        row.of() == 0 ? null : rounded((double) row.count() / row.of()),
        rounded(row.lower()),
        rounded(row.upper()),
        Proportions.range(row.lower(), row.upper(), row.of()),
        outside || row.moderated() == NOT_SAID ? null : Long.valueOf(row.moderated()),
        row.flag());
  }

  /** A sum as it was decided; outside its counts are rounded. */
  Figure total(Row row, Shown shown) {
    if (!outside || row.of() == 0) {
      return figure(row, shown);
    }
    var of = RULE.rounded(row.of());
    if (shown != Shown.ALL) {
      return hidden(row, shown == Shown.SIZE ? Long.valueOf(of) : null, "about ");
    }
    var count = RULE.rounded(row.count());
    var proportion = (double) row.count() / row.of();
    return new Figure(
        row.key(),
        row.label(),
        count,
        of,
        Proportions.percent(proportion) + " · about " + count + " of " + of,
        rounded(proportion),
        rounded(row.lower()),
        rounded(row.upper()),
        Proportions.range(row.lower(), row.upper(), row.of()),
        null,
        null);
  }

  /** One figure that adds up to nothing. */
  Figure alone(String key, String label, long count, long of) {
    var row = row(key, label, count, of);
    return figure(row, alone(row));
  }

  /** What is shown of a figure that adds up to nothing. */
  Shown alone(Row row) {
    return outside
        ? Suppression.of(List.of(counts(row)), false, RULE).rows().getFirst()
        : Shown.ALL;
  }

  /** A count that adds up to nothing. */
  Tally tally(String key, String label, long count) {
    return tally(new Part(key, label, count), !outside || !RULE.hides(count));
  }

  /** Parts of a sum that readers may know. */
  Suppression decide(List<Part> parts) {
    var counts = parts.stream().map(Part::count).toList();
    return outside
        ? Suppression.ofParts(counts, true, RULE)
        : new Suppression(counts.stream().map(count -> Shown.ALL).toList(), Shown.ALL);
  }

  /** A count as it was decided. */
  Tally tally(Part part, boolean isShown) {
    return isShown || part.count() == 0
        ? new Tally(part.key(), part.label(), part.count(), String.valueOf(part.count()))
        : new Tally(part.key(), part.label(), null, RULE.symbol());
  }

  /** A count that is given as totals are. */
  Tally rounded(Tally tally) {
    if (!outside || tally.count() == null || tally.count() == 0) {
      return tally;
    }
    var count = RULE.rounded(tally.count());
    return new Tally(tally.key(), tally.label(), count, "about " + count);
  }

  /** A proportion as it is given; null stays null. */
  Double rounded(Double proportion) {
    return proportion == null || !outside
        ? proportion
        : Double.valueOf(Math.round(proportion * PERCENT) / PERCENT);
  }

  private static Figure hidden(Row row, Long of, String about) {
    return new Figure(
        row.key(),
        row.label(),
        null,
        of,
        of == null ? RULE.symbol() : RULE.symbol() + " of " + about + of,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
