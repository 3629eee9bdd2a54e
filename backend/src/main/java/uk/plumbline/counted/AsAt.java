package uk.plumbline.counted;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.Instants;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Settles the instant that figures are of. */
@Singleton
public class AsAt {
  private final WhatCounts whatCounts;

  AsAt(WhatCounts whatCounts) {
    this.whatCounts = whatCounts;
  }

  /**
   * The instant asked for, once all that counted by then is stored; asked for again, it gives the
   * same figures.
   *
   * @param asked null for now
   * @return to the microsecond, as the database keeps it
   * @throws ProblemException 400 when the instant is in the future, or before the year 1
   */
  public Instant settled(Instant asked) {
    return settled(asked, "asAt");
  }

  /**
   * The same for an instant that the request names otherwise.
   *
   * @param name the parameter
   * @throws ProblemException 400 when the instant is in the future, or before the year 1
   */
  public Instant settled(Instant asked, String name) {
    var latest = whatCounts.latestSettled();
    if (asked == null) {
      return latest;
    }
    if (asked.isAfter(latest)) {
      throw refused(name, "The future cannot be asked for. Give an instant up to now");
    }
    if (!Instants.canBeAskedFor(asked)) {
      throw refused(name, "Nothing is known of before the year 1. Give a later instant");
    }
    return asked.truncatedTo(ChronoUnit.MICROS);
  }

  private static ProblemException refused(String name, String why) {
    var detail = why + " as " + name + ", or none.";
    return new ProblemException(ProblemType.BAD_REQUEST, detail)
        .withErrors(List.of(new FieldError("#/query/" + name, detail)));
  }
}
