package uk.plumbline.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A calendar month or quarter of audit dates.
 *
 * @param key {@code 2026-04}, or {@code 2026-Q2}
 * @param label {@code April 2026}, or {@code April to June 2026}
 */
record Period(String key, String label) {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
  private static final int MONTHS_IN_QUARTER = 3;

  /**
   * Every period from the first to the last, those without audits included: a gap in a series is
   * something to see.
   *
   * @param by month or quarter
   * @param first key of the first
   * @param last key of the last, not before the first
   */
  static List<Period> between(By by, String first, String last) {
    var periods = new ArrayList<Period>();
    var end = start(last);
    for (var month = start(first); !month.isAfter(end); month = next(by, month)) {
      periods.add(by == By.MONTH ? month(month) : quarter(month));
    }
    return periods;
  }

  private static YearMonth next(By by, YearMonth month) {
    return month.plusMonths(by == By.MONTH ? 1 : MONTHS_IN_QUARTER);
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
    if (parts[1].startsWith("Q")) {
      var quarter = Integer.parseInt(parts[1].substring(1));
      return YearMonth.from(
          LocalDate.of(year, 1, 1).plusMonths((quarter - 1L) * MONTHS_IN_QUARTER));
    }
    return YearMonth.of(year, Integer.parseInt(parts[1]));
  }
}
