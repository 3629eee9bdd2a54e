package uk.plumbline.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.plumbline.pack.PackFigures.Figure;
import uk.plumbline.pack.PackFigures.Tally;
import uk.plumbline.shared.Today;
import uk.plumbline.statistics.NewcombeDifference;

/**
 * Says in sentences what figures show. Only figures that a reader may see go in, so that no
 * sentence gives away what a table hides. Teams are within, above or below what chance would give,
 * never best or worst.
 */
final class PackWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);
  private static final int PERCENT = 100;

  private PackWords() {}

  /** {@code 21 November 2026}. */
  static String day(LocalDate date) {
    return date.format(DAY);
  }

  /** {@code 21 November 2026 at 14:05}, in London. */
  static String moment(Instant instant) {
    var there = ZonedDateTime.ofInstant(instant, Today.ZONE);
    return there.format(DAY) + " at " + there.format(TIME);
  }

  /**
   * Where the service stands.
   *
   * @param isRounded whether the counts are to the nearest 10
   */
  static String standing(LocalDate from, LocalDate to, Figure total, boolean isRounded) {
    var about = isRounded ? "about " : "";
    var period = "In the audits dated " + day(from) + " to " + day(to) + ", ";
    if (total.of() != null && total.of() == 0) {
      return period + "no case file was given an overall grade.";
    }
    if (total.count() == null) {
      return period
          + "the number of case files judged good or better, or of those that were not, is too small"
          + " to give outside the service.";
    }
    if (total.range() == null) {
      return period
          + total.count()
          + " of "
          + total.of()
          + " case files were judged good or better: too few for a percentage.";
    }
    return period
        + Proportions.percent(total.proportion())
        + " of "
        + about
        + total.of()
        + " case files were judged good or better ("
        + about
        + total.count()
        + "). The likely range is "
        + total.range()
        + ".";
  }

  /**
   * How that is beside the period before.
   *
   * @param difference this period less the one before; empty where either is too small to compare
   */
  static String change(Figure before, Optional<NewcombeDifference> difference) {
    if (difference.isEmpty()) {
      return "There are too few audits to say whether that has changed since the period before.";
    }
    var found = difference.get();
    var verdict =
        found.lower() > 0
            ? "practice was judged better than before."
            : found.upper() < 0 ? "practice was judged worse than before." : "no clear change.";
    return "In the period of the same length before it was "
        + before.words()
        + ". The difference is likely between "
        + points(found.lower())
        + " and "
        + points(found.upper())
        + ": "
        + verdict;
  }

  private static String points(double difference) {
    var points = Math.round(difference * PERCENT);
    return Math.abs(points)
        + (Math.abs(points) == 1 ? " point " : " points ")
        + (points < 0 ? "lower" : "higher");
  }

  /** Which teams are further from the service than chance would put them. */
  static String teams(List<Figure> teams) {
    var known = teams.stream().filter(team -> team.flag() != null).toList();
    if (known.isEmpty()) {
      return "There are too few teams with audits to say which differ by more than chance.";
    }
    var parts = new ArrayList<String>();
    for (var flag : List.of("above", "below")) {
      var names =
          known.stream().filter(team -> flag.equals(team.flag())).map(Figure::label).toList();
      if (!names.isEmpty()) {
        parts.add(listed(names) + (names.size() == 1 ? " is " : " are ") + flag);
      }
    }
    return parts.isEmpty()
        ? "Every team is within what chance would give."
        : String.join(", and ", parts) + " what chance would give; every other team is within it.";
  }

  /** Where least and most was judged good or better, among areas with enough audits to say so. */
  static String areas(List<Figure> areas) {
    var known =
        areas.stream()
            .filter(area -> area.proportion() != null && area.of() >= Proportions.TO_COMPARE)
            .sorted(Comparator.comparingDouble(Figure::proportion))
            .toList();
    if (known.size() < 2) {
      return "There are too few audits to compare the judgement areas.";
    }
    var least = known.getFirst();
    var most = known.getLast();
    return "The smallest share good or better is in "
        + least.label()
        + " ("
        + least.words()
        + "), the largest in "
        + most.label()
        + " ("
        + most.words()
        + ").";
  }

  /**
   * What the last point of the trend says.
   *
   * @param variation a code of {@code statistics.TrendChart.PointType}; null without points
   */
  static String trend(String by, String variation) {
    if (variation == null) {
      return "There are no audits to follow in time.";
    }
    return switch (variation) {
      case "special_cause_improvement" ->
          "The last " + by + " is better than chance alone would explain.";
      case "special_cause_concern" ->
          "The last " + by + " is worse than chance alone would explain.";
      default -> "The last " + by + " is within what chance would give: no clear change.";
    };
  }

  /** Where periods are hidden, on which mean and limits rest too. */
  static String trendWithout(String by) {
    return "There are "
        + by
        + "s with too few audits to give outside the service. Mean and limits rest on them too, so"
        + " nothing is said here of what is more than chance.";
  }

  /** How much was second-checked and what came of it. */
  static String checks(Figure checked, Figure lowered, Figure raised) {
    return "Second-checked: "
        + checked.words()
        + ". Of those, lowered: "
        + lowered.words()
        + "; raised: "
        + raised.words()
        + ".";
  }

  /**
   * What the last pack said and what is said now.
   *
   * @param now null where it may not be said
   */
  static String changes(LocalDate from, LocalDate to, Figure then, Figure now) {
    return "For "
        + day(from)
        + " to "
        + day(to)
        + ", the last pack said "
        + then.words()
        + (now == null
            ? ". What it is now is not given: with the numbers of changes it would tell of few"
                + " audits."
            : ". Asked again now, it is " + now.words() + ".");
  }

  /** Safety concerns of the period. */
  static String concerns(Tally raised, Tally waiting, Tally older) {
    var began =
        raised.count() != null && raised.count() == 0
            ? "None were raised."
            : "Raised in the period: "
                + raised.words()
                + ". Of those, not taken up yet: "
                + waiting.words()
                + ".";
    return older.count() != null && older.count() == 0
        ? began
        : began + " Raised before and still not taken up: " + older.words() + ".";
  }

  private static String listed(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}
