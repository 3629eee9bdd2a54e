package uk.plumbline.measure;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditType;
import uk.plumbline.shared.QueryParameters;

/**
 * The filters that most measures have.
 *
 * @param type only audits of this type; null for both
 * @param team only this team's; null for all
 * @param service only this service's; null for all
 * @param from first date; null for no bound
 * @param to last date; null for no bound
 */
record Narrowing(String type, String team, String service, LocalDate from, LocalDate to) {
  private static final Set<String> NAMES =
      Set.of("type", "team", "service", "from", "to", FigureAnswer.PROFILE);

  /**
   * The names under which {@link #read} finds the filters, that of the profile of a file, and
   * others.
   */
  static Set<String> namesWith(String... others) {
    return Stream.concat(NAMES.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
  }

  /** Reads the filters; what is wrong with them stays with the query. */
  static Narrowing read(QueryParameters query) {
    var from = query.date("from");
    var to = query.date("to");
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      query.refuse("from", "The first date is after the last.");
    }
    return new Narrowing(
        query.code("type", AuditType::of).map(AuditType::code).orElse(null),
        query.text("team").orElse(null),
        query.text("service").orElse(null),
        from.orElse(null),
        to.orElse(null));
  }
}
