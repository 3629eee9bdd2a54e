package uk.plumbline.pack;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The time that a period is held against: as many whole months before whole months, else as many
 * days.
 *
 * @param from first day
 * @param to last day
 */
record PeriodBefore(LocalDate from, LocalDate to) {
  static PeriodBefore of(LocalDate from, LocalDate to) {
    var isOfMonths = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    var began =
        isOfMonths
            ? from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1)))
            : from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
    return new PeriodBefore(began, from.minusDays(1));
  }
}
