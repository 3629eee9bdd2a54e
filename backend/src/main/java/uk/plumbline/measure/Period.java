package uk.plumbline.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A calendar month, quarter or year of audit dates.
 *
 * @param key {@code 2026-04}, {@code 2026-Q2} or {@code 2026}
 * @param label {@code April 2026}, {@code April to June 2026} or {@code 2026}
 */
record Period(String key, String label) {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
  private static final int MONTHS_IN_QUARTER = 3;
  private static final int MONTHS_IN_YEAR = 12;

  /**
   * Every period from the first to the last, those without audits included: a gap in a series is
   * something to see.
   *
   * @param by month, quarter or year
   * @param first key of the first
   * @param last key of the last, not before the first
   */
  static List<Period> between(By by, String first, String last) {
    var periods = new ArrayList<Period>();
    var end = start(last);
    for (var month = start(first); !month.isAfter(end); month = next(by, month)) {
      periods.add(beginning(by, month));
    }
    return periods;
  }

  private static YearMonth next(By by, YearMonth month) {
    return month.plusMonths(months(by));
  }

  private static int months(By by) {
    return switch (by) {
      case MONTH -> 1;
      case QUARTER -> MONTHS_IN_QUARTER;
      case YEAR -> MONTHS_IN_YEAR;
      default -> throw new IllegalArgumentException("By " + by.code() + " is not by time");
    };
  }

  /** The period that a day lies in. */
  static Period of(By by, LocalDate day) {
    var months = months(by);
    return beginning(
        by, YearMonth.of(day.getYear(), 1).plusMonths((day.getMonthValue() - 1) / months * months));
  }

  /** The first day of the period with this key. */
  static LocalDate firstDay(String key) {
    return start(key).atDay(1);
  }

  /** The last day of the period with this key. */
  static LocalDate lastDay(By by, String key) {
    return next(by, start(key)).atDay(1).minusDays(1);
  }

  private static Period beginning(By by, YearMonth first) {
    return switch (by) {
      case MONTH -> month(first);
      case QUARTER -> quarter(first);
      default -> year(first);
    };
  }

  private static Period year(YearMonth first) {
    var year = String.format(Locale.ROOT, "%04d", first.getYear());
    return new Period(year, year);
  }

  private static Period month(YearMonth month) {
    return new Period(
        String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue()),
        month.format(MONTH) + " " + month.getYear());
  }

  private static Period quarter(YearMonth first) {
    return new Period(
        String.format(
            Locale.ROOT, "%04d-Q%d", first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR)),
        first.format(MONTH)
            + " to "
            + first.plusMonths(MONTHS_IN_QUARTER - 1).format(MONTH)
            + " "
            + first.getYear());
  }

  /** The first month of a period. */
  private static YearMonth start(String key) {
    var parts = key.split("-", 2);
    var year = Integer.parseInt(parts[0]);
    if (parts.length == 1) {
      return YearMonth.of(year, 1);
    }
    if (parts[1].startsWith("Q")) {
      var quarter = Integer.parseInt(parts[1].substring(1));
      return YearMonth.from(
          LocalDate.of(year, 1, 1).plusMonths((quarter - 1L) * MONTHS_IN_QUARTER));
    }
    return YearMonth.of(year, Integer.parseInt(parts[1]));
  }
}
