package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.Today;

/**
 * Which audits to list; null means all.
 *
 * @param type kind of record
 * @param team a team's code
 * @param status where in their life
 * @param auditor a user name, or the name an imported audit gives, in any case
 * @param population a population's code; {@code none} for audits that say none
 * @param from first audit date
 * @param to last audit date
 * @param area only audits that count with a grade in this judgement area; with grade, the area
 *     whose grade is meant
 * @param grade only audits that count with one of these grades, codes with commas between
 * @param sampling how the case was chosen, codes with commas between
 * @param countedSince only audits that counted for the first time on this day or later
 * @param regradedSince only audits whose counting grade is another than as this day began
 * @param after where the page before ended
 * @param limit rows a page, 1 to 100
 */
@Introspected
record AuditFilter(
    @Nullable @QueryValue AuditType type,
    @Nullable @QueryValue @Pattern(regexp = "[a-z0-9][a-z0-9_]{0,79}") String team,
    @Nullable @QueryValue AuditStatus status,
    @Nullable @QueryValue @Size(min = 1, max = 100) String auditor,
    @Nullable @QueryValue @Pattern(regexp = "[a-z0-9][a-z0-9_]{0,79}") String population,
    @Nullable @QueryValue LocalDate from,
    @Nullable @QueryValue LocalDate to,
    @Nullable @QueryValue @Pattern(regexp = "[a-z0-9][a-z0-9_]{0,79}") String area,
    @Nullable @QueryValue @Pattern(regexp = CODES) String grade,
    @Nullable @QueryValue @Pattern(regexp = CODES) String sampling,
    @Nullable @QueryValue LocalDate countedSince,
    @Nullable @QueryValue LocalDate regradedSince,
    @Nullable @QueryValue String after,
    @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
  private static final String CODES = "[a-z0-9_]{1,80}(,[a-z0-9_]{1,80}){0,9}";

  /** When the first audit counted that is wanted; null for no bound. */
  @Nullable
  Instant countedAfter() {
    return startOf(countedSince);
  }

  /** When the grades stood with which today's are compared; null for no comparison. */
  @Nullable
  Instant regradedAfter() {
    return startOf(regradedSince);
  }

  /**
   * Requires ways of choosing a case that there are.
   *
   * @throws ProblemException 400 naming those there are
   */
  void mustKnowSampling() {
    if (sampling == null) {
      return;
    }
    try {
      Arrays.stream(sampling.split(",")).forEach(Sampling::of);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(
          "#/query/sampling",
          "This way of choosing a case is not known: it " + e.getMessage() + ".");
    }
  }

  private static Instant startOf(LocalDate day) {
    return day == null ? null : day.atStartOfDay(Today.ZONE).toInstant();
  }

  /**
   * Where the page before ended; null for the first page.
   *
   * @throws ProblemException 400 when it is not something that a page gave out
   */
  @Nullable
  AuditCursor cursor() {
    return after == null
        ? null
        : AuditCursor.parse(after)
            .orElseThrow(
                () ->
                    ProblemException.badRequest(
                        "#/query/after", "Send the next that the page before gave."));
  }
}
