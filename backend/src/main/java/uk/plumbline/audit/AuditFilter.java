package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import uk.plumbline.shared.ProblemException;

/**
 * Which audits to list; null means all.
 *
 * @param type kind of record
 * @param team a team's code
 * @param status where in their life
 * @param auditor a user name, or the name an imported audit gives, in any case
 * @param from first audit date
 * @param to last audit date
 * @param after where the page before ended
 * @param limit rows a page, 1 to 100
 */
@Introspected
record AuditFilter(
    @Nullable @QueryValue AuditType type,
    @Nullable @QueryValue @Pattern(regexp = "[a-z0-9][a-z0-9_]{0,79}") String team,
    @Nullable @QueryValue AuditStatus status,
    @Nullable @QueryValue @Size(min = 1, max = 100) String auditor,
    @Nullable @QueryValue LocalDate from,
    @Nullable @QueryValue LocalDate to,
    @Nullable @QueryValue String after,
    @QueryValue(defaultValue = "50") @Min(1) @Max(100) int limit) {
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

  String auditorInLowerCase() {
    return auditor == null ? null : auditor.strip().toLowerCase(Locale.ROOT);
  }
}
