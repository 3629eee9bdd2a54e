package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Origin;
import uk.plumbline.audit.Sampling;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.QueryParameters;

/**
 * What is asked of second checks: which audits, which of their grades, and in which rows.
 *
 * @param by what the rows are
 * @param type only audits of this type; null for both, which are then in rows of their own
 * @param framework only audits judged in this framework; null for all
 * @param team only this team's; null for all
 * @param service only this service's; null for all
 * @param area the judgement area whose grades are compared; null for the overall grade, or, by
 *     area, for every area
 * @param sampling only audits chosen in one of these ways; empty for all
 * @param origin only audits of this origin; null for both
 * @param from first audit date; null for no bound
 * @param to last audit date; null for no bound
 * @param asAt the instant whose figures are wanted; null for now
 */
record SecondCheckQuestion(
    By by,
    String type,
    String framework,
    String team,
    String service,
    String area,
    List<String> sampling,
    String origin,
    LocalDate from,
    LocalDate to,
    Instant asAt) {
  private static final Set<String> PARAMETERS =
      Set.of(
          "by",
          "type",
          "framework",
          "team",
          "service",
          "area",
          "sampling",
          "origin",
          "from",
          "to",
          "asAt",
          FigureAnswer.PROFILE);

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @param byArea whether rows may be areas
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read
   */
  static SecondCheckQuestion from(HttpParameters parameters, boolean byArea) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var by = query.code("by", By::ofAny);
    if (!byArea && by.filter(By.AREA::equals).isPresent()) {
      query.refuse("by", "Say what the rows are: by=none, team, service, month, quarter or type.");
    }
    var from = query.date("from");
    var to = query.date("to");
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      query.refuse("from", "The first date is after the last.");
    }
    var question =
        new SecondCheckQuestion(
            by.orElse(By.NONE),
            query.code("type", AuditType::of).map(AuditType::code).orElse(null),
            query.text("framework").orElse(null),
            query.text("team").orElse(null),
            query.text("service").orElse(null),
            query.text("area").orElse(null),
            query.codes("sampling", Sampling::of).stream().map(Sampling::code).toList(),
            query.code("origin", Origin::of).map(Origin::code).orElse(null),
            from.orElse(null),
            to.orElse(null),
            query.instant("asAt").orElse(null));
    query.mustBeRight();
    return question;
  }

  /** The one area whose grades are compared; empty when every area but the overall one is. */
  Optional<String> comparedArea() {
    if (area != null) {
      return Optional.of(area);
    }
    return by == By.AREA ? Optional.empty() : Optional.of(Framework.OVERALL);
  }

  /** The area as the definition gives it: null for the overall grade. */
  String definedArea() {
    return by != By.AREA && Framework.OVERALL.equals(area) ? null : area;
  }
}
