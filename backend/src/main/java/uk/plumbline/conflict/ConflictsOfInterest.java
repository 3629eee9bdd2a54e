package uk.plumbline.conflict;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.plumbline.calibration.ReadyPeriod;

/**
 * Nobody judges work that they did, sat beside or managed, nor for some months after: an
 * audit that its subject's colleague wrote is not believed, however fair it is.
 *
 * <p>Source: auditors and moderators are kept apart from the case's worker and line manager in
 * councils' own audit guides; the length of time is the council's setting.
 */
public final class ConflictsOfInterest {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private ConflictsOfInterest() {}

  /**
   * Which of somebody's ties stand against their auditing a case.
   *
   * @param ties theirs to the case and its team
   * @param auditedOn the audit date
   * @param today whoever is tied only from a later day on is not tied yet
   * @param months for how long a tie that has ended still counts, 0 or more. The day that many
   *     months after its last day is the last on which it counts
   * @return each once, in the order of the ties
   */
  public static List<Conflict> among(
      List<Tie> ties, LocalDate auditedOn, LocalDate today, int months) {
    var counts = auditedOn.minusMonths(months);
    return ties.stream()
        .filter(tie -> tie.validFrom() == null || !tie.validFrom().isAfter(today))
        .filter(tie -> tie.validTo() == null || !tie.validTo().isBefore(counts))
        .map(tie -> new Conflict(ConflictKind.of(tie.kind()), words(tie, today)))
        .distinct()
        .toList();
  }

  /**
   * Whether it stands against somebody that they are not ready to audit. The words do not
   * name the audit date, so that a change of it among days they are not ready for brings nothing
   * new.
   *
   * @param period what was decided last about them; empty while nothing was
   */
  public static Optional<Conflict> unready(Optional<ReadyPeriod> period, LocalDate auditedOn) {
    if (period.filter(decided -> decided.covers(auditedOn)).isPresent()) {
      return Optional.empty();
    }
    var words =
        period
            .map(
                decided ->
                    auditedOn.isBefore(decided.readyFrom())
                        ? "Is ready to audit from " + decided.readyFrom().format(DAY) + " only"
                        : "Is ready to audit until " + decided.readyUntil().format(DAY) + " only")
            .orElse("Has not been found ready to audit");
    return Optional.of(new Conflict(ConflictKind.NOT_READY, words));
  }

  private static String words(Tie tie, LocalDate today) {
    var isOver = tie.validTo() != null && tie.validTo().isBefore(today);
    var said =
        switch (ConflictKind.of(tie.kind())) {
          case CASE_WORKER -> isOver ? "Worked on this case" : "Works on this case";
          case TEAM_MEMBER -> (isOver ? "Was in team " : "Is in team ") + tie.label();
          case TEAM_MANAGER -> (isOver ? "Managed team " : "Manages team ") + tie.label();
          case NOT_READY, AUDITOR, AUDITORS_MANAGER, PAIR ->
              throw new IllegalArgumentException("No tie to a case is of this kind");
        };
    return isOver ? said + " until " + tie.validTo().format(DAY) : said;
  }
}
