package uk.plumbline.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.plumbline.publication.SmallNumbers;
import uk.plumbline.publication.Suppression;
import uk.plumbline.publication.Suppression.Counts;
import uk.plumbline.publication.Suppression.Shown;

/**
 * What a pack that goes outside the service shows of audits judged good or better, decided for all
 * tables together, since tables of the same audits give one another away. A total is shown
 * as far as every table that adds up to it can bear.
 *
 * @param teams of each team
 * @param total of all teams in the pack's period
 * @param areas of each area
 * @param areaTotal of all areas
 * @param trend of each point of the trend
 * @param before of the period before
 * @param last of the last pack's period
 */
record PackDisclosure(
    List<Shown> teams,
    Shown total,
    List<Shown> areas,
    Shown areaTotal,
    List<Shown> trend,
    Shown before,
    Shown last) {
  private static final SmallNumbers RULE = SmallNumbers.PUBLICATION;

  /** Inclusive dates and the audits of that time. */
  record Span(LocalDate from, LocalDate to, Counts counts) {
    private boolean meets(Span other) {
      return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    private boolean isWithin(Span other) {
      return !from.isBefore(other.from) && !to.isAfter(other.to);
    }

    private boolean isSameTimeAs(Span other) {
      return from.equals(other.from) && to.equals(other.to);
    }
  }

  /**
   * The figures that are decided together.
   *
   * @param trend periods one after the other, the last ending where it is cut off
   * @param last the last pack's period; null for none
   */
  record Figures(
      List<Counts> teams, List<Counts> areas, List<Span> trend, Span now, Span before, Span last) {}

  /** Inside the service: everything. */
  static PackDisclosure everything(Figures figures) {
    return new PackDisclosure(
        all(figures.teams()),
        Shown.ALL,
        all(figures.areas()),
        Shown.ALL,
        all(figures.trend()),
        Shown.ALL,
        Shown.ALL);
  }

  /** Outside. */
  static PackDisclosure outside(Figures figures) {
    var teams = Suppression.of(figures.teams(), true, RULE);
    var areas = Suppression.of(figures.areas(), true, RULE);
    var last = figures.last() == null || crosses(figures) ? null : figures.last();
    var trend = new Trend(figures.trend(), figures.now(), figures.before(), last);
    var total = teams.total().atMost(trend.bears(figures.now()));
    // Areas are of the same audits: where not even their number can be given, nothing of them is.
    var areasBear = total == Shown.NOTHING ? Shown.NOTHING : Shown.ALL;
    return new PackDisclosure(
        capped(teams.rows(), total),
        total,
        capped(areas.rows(), areasBear),
        areas.total().atMost(areasBear),
        trend.shown(figures.now(), total),
        trend.bears(figures.before()),
        last == null
            ? Shown.NOTHING
            : last.isSameTimeAs(figures.now()) ? total : trend.bears(last));
  }

  /** Whether the last pack's period has a part of another: the two would tell what lies between. */
  private static boolean crosses(Figures figures) {
    return Stream.of(figures.now(), figures.before())
        .anyMatch(other -> other.meets(figures.last()) && !other.isSameTimeAs(figures.last()));
  }

  /** Whether mean and limits can be given: they rest on every point, those hidden too. */
  boolean givesLimits() {
    return trend.stream().allMatch(point -> point == Shown.ALL);
  }

  private static List<Shown> all(List<?> rows) {
    return Collections.nCopies(rows.size(), Shown.ALL);
  }

  private static List<Shown> capped(List<Shown> rows, Shown most) {
    return rows.stream().map(row -> row.atMost(most)).toList();
  }

  /**
   * The points of a trend, held against the totals of periods that a pack gives. Points that make
   * up one of them are decided with its total. Where a period cuts through a point, no rule that a
   * person can follow keeps the others hidden beside its total: then none of them is shown.
   */
  private static final class Trend {
    private final List<Span> points;
    private final List<Span> periods;
    private final List<Shown> shown;
    private final List<Shown> bears = new ArrayList<>();

    /**
     * @param periods that have no day in common unless they are the same; null ones do not count
     */
    Trend(List<Span> points, Span... periods) {
      this.points = points;
      this.periods = Stream.of(periods).filter(Objects::nonNull).toList();
      var counts = points.stream().map(Span::counts).toList();
      this.shown = new ArrayList<>(Suppression.of(counts, false, RULE).rows());
      this.periods.forEach(period -> bears.add(decide(period)));
    }

    /** How much of its total the points of a period bear to be shown. */
    Shown bears(Span period) {
      return bears.get(periods.indexOf(period));
    }

    /** Every point; those of a period no more than its total. */
    List<Shown> shown(Span period, Shown total) {
      return IntStream.range(0, points.size())
          .mapToObj(
              at -> points.get(at).meets(period) ? shown.get(at).atMost(total) : shown.get(at))
          .toList();
    }

    private Shown decide(Span period) {
      var own = Suppression.of(List.of(period.counts()), true, RULE).total();
      var within =
          IntStream.range(0, points.size()).filter(at -> points.get(at).meets(period)).toArray();
      if (within.length == 0) {
        return own;
      }
      if (!isWhole(period, within)) {
        IntStream.of(within).forEach(at -> shown.set(at, Shown.NOTHING));
        return own;
      }
      var rows = IntStream.of(within).mapToObj(at -> points.get(at).counts()).toList();
      var found = Suppression.of(rows, true, RULE);
      for (int i = 0; i < within.length; i++) {
        shown.set(within[i], shown.get(within[i]).atMost(found.rows().get(i).atMost(own)));
      }
      return own.atMost(found.total());
    }

    /** Whether whole points make up the period, and no other period has a part in them. */
    private boolean isWhole(Span period, int[] within) {
      return IntStream.of(within)
          .mapToObj(points::get)
          .allMatch(
              point ->
                  point.isWithin(period)
                      && periods.stream()
                          .allMatch(other -> other.isSameTimeAs(period) || !other.meets(point)));
    }
  }
}
