package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.time.LocalDate;
import java.util.Set;
import uk.plumbline.audit.AuditType;
import uk.plumbline.shared.QueryParameters;

/**
 * What is asked of the involvement measure.
 *
 * @param by what the rows are; never areas
 * @param type only audits of this type; null for both
 * @param team only this team's; null for all
 * @param service only this service's; null for all
 * @param from first audit date; null for no bound
 * @param to last audit date; null for no bound
 */
record InvolvementQuestion(
    By by, String type, String team, String service, LocalDate from, LocalDate to) {
  private static final Set<String> PARAMETERS =
      Set.of("by", "type", "team", "service", "from", "to");

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read
   */
  static InvolvementQuestion from(HttpParameters parameters) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var by = query.code("by", By::of);
    if ((by.isEmpty() && query.text("by").isEmpty()) || by.filter(By.AREA::equals).isPresent()) {
      query.refuse("by", "Say what the rows are: by=team, service, month or quarter.");
    }
    var from = query.date("from");
    var to = query.date("to");
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      query.refuse("from", "The first date is after the last.");
    }
    var question =
        new InvolvementQuestion(
            by.orElse(By.TEAM),
            query.code("type", AuditType::of).map(AuditType::code).orElse(null),
            query.text("team").orElse(null),
            query.text("service").orElse(null),
            from.orElse(null),
            to.orElse(null));
    query.mustBeRight();
    return question;
  }
}
