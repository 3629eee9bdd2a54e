package uk.plumbline.shared;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one clock of the product; dates are those of the council's wall calendar. */
@Factory
public class Today {
  /** English councils keep London time. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  /** The clock everything reads; replaced by a fixed one in tests of dates. */
  @Singleton
  Clock clock() {
    return Clock.system(ZONE);
  }

  /** Today's date in London, whatever zone the machine keeps. */
  public static LocalDate on(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
