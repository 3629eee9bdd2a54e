package uk.plumbline.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import uk.plumbline.shared.Today;

/**
 * Office hours of the sample council.
 *
 * @param now nothing is dated later
 * @param random decides the minute
 */
record SampleTimes(Instant now, Random random) {
  /** The same day, or the Friday before a weekend. */
  LocalDate weekday(LocalDate date) {
    var day = date.getDayOfWeek();
    if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
      return date;
    }
    var friday = date.minusDays(day == DayOfWeek.SATURDAY ? 1 : 2);
    return friday.isBefore(SampleGenerator.FIRST) ? SampleGenerator.FIRST : friday;
  }

  /** A time in office hours, never in the future. */
  Instant at(LocalDate date) {
    var time = LocalTime.of(8 + random.nextInt(9), random.nextInt(60));
    return notLater(date.atTime(time).atZone(Today.ZONE).toInstant());
  }

  /** Days after another moment, never in the future. */
  Instant later(Instant before, int days) {
    return notLater(before.plus(days, ChronoUnit.DAYS));
  }

  private Instant notLater(Instant wanted) {
    return wanted.isAfter(now) ? now : wanted;
  }
}
