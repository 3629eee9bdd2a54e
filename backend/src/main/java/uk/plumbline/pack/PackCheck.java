package uk.plumbline.pack;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/** Holds what is asked of a pack against what there can be. */
@Singleton
class PackCheck {
  private static final int LONGEST_YEARS = 5;

  private final Clock clock;

  PackCheck(Clock clock) {
    this.clock = clock;
  }

  /**
   * @return when the embargo ends; null for none
   * @throws ProblemException 400 with every fault
   */
  Instant refuseFaults(PackRequest asked) {
    var faults = new ArrayList<FieldError>();
    checkPeriod(asked, faults);
    checkTexts(asked, faults);
    var embargo = embargo(asked.embargo(), faults);
    if (!faults.isEmpty()) {
      throw new ProblemException(
              ProblemType.BAD_REQUEST, "Some of what was entered cannot be used.")
          .withErrors(faults);
    }
    return embargo;
  }

  private void checkPeriod(PackRequest asked, List<FieldError> faults) {
    if (asked.from().isAfter(asked.to())) {
      faults.add(new FieldError("#/to", "The last day must be the first day or later"));
    } else if (asked.from().plusYears(LONGEST_YEARS).isBefore(asked.to())) {
      faults.add(new FieldError("#/from", "A pack covers " + LONGEST_YEARS + " years at most"));
    }
    if (asked.to().isAfter(Today.on(clock))) {
      faults.add(new FieldError("#/to", "The last day of the period must be today or earlier"));
    }
    if (asked.meetsOn().isBefore(asked.to())) {
      faults.add(
          new FieldError(
              "#/meetsOn", "The meeting must be on the last day of the period or later"));
    }
  }

  private static void checkTexts(PackRequest asked, List<FieldError> faults) {
    var isSelfEvaluation = asked.kind() == PackKind.SELF_EVALUATION;
    if (isSelfEvaluation && asked.answers() == null) {
      faults.add(new FieldError("#/answers", "Answer the three questions of a self-evaluation"));
    }
    if (!isSelfEvaluation && asked.answers() != null) {
      faults.add(new FieldError("#/answers", "Only a self-evaluation answers the three questions"));
    }
    if (asked.concernsLeftOut() != null && asked.concernsLeftOut().isBlank()) {
      faults.add(
          new FieldError(
              "#/concernsLeftOut", "Say why safety concerns are left out, or leave them in"));
    }
    var hasReason = asked.supersedeReason() != null && !asked.supersedeReason().isBlank();
    if (asked.supersedes() != null && !hasReason) {
      faults.add(new FieldError("#/supersedeReason", "Say what was wrong with the earlier pack"));
    }
    if (asked.supersedes() == null && asked.supersedeReason() != null) {
      faults.add(new FieldError("#/supersedes", "Say which pack this one takes the place of"));
    }
  }

  /** Where the clocks go back and the time comes twice, the later one: never too early. */
  private Instant embargo(PackRequest.Embargo asked, List<FieldError> faults) {
    if (asked == null) {
      return null;
    }
    LocalDateTime wall;
    try {
      wall = asked.date().atTime(LocalTime.parse(asked.time()));
    } catch (DateTimeParseException e) {
      faults.add(new FieldError("#/embargo/time", "Enter a time such as 09:30"));
      return null;
    }
    if (Today.ZONE.getRules().getValidOffsets(wall).isEmpty()) {
      faults.add(
          new FieldError("#/embargo/time", "The clocks go forward then: there is no such time"));
      return null;
    }
    var until = ZonedDateTime.of(wall, Today.ZONE).withLaterOffsetAtOverlap().toInstant();
    if (!until.isAfter(clock.instant())) {
      faults.add(new FieldError("#/embargo/date", "The embargo must end later than now"));
    }
    return until;
  }
}
