package uk.plumbline.counted;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.plumbline.shared.FieldError;
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
   * @throws ProblemException 400 when the instant is in the future
   */
  public Instant settled(Instant asked) {
    return settled(asked, "asAt");
  }

  /**
   * The same for an instant that the request names otherwise.
   *
   * @param name the parameter
   * @throws ProblemException 400 when the instant is in the future
   */
  public Instant settled(Instant asked, String name) {
    var latest = whatCounts.latestSettled();
    if (asked == null) {
      return latest;
    }
    if (asked.isAfter(latest)) {
      var detail =
          "The future cannot be asked for. Give an instant up to now as " + name + ", or none.";
      throw new ProblemException(ProblemType.BAD_REQUEST, detail)
          .withErrors(List.of(new FieldError("#/query/" + name, detail)));
    }
    return asked.truncatedTo(ChronoUnit.MICROS);
  }
}
