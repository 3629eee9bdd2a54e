package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import uk.plumbline.shared.QueryParameters;

/**
 * What is asked of the involvement measure.
 *
 * @param by what the rows are; never areas
 * @param of which audits, by audit date
 * @param asAt the instant whose figures are wanted; empty for now
 */
record InvolvementQuestion(By by, Narrowing of, Optional<Instant> asAt) {
  private static final Set<String> PARAMETERS = Narrowing.namesWith("by", "asAt");

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
    var question =
        new InvolvementQuestion(by.orElse(By.TEAM), Narrowing.read(query), query.instant("asAt"));
    query.mustBeRight();
    return question;
  }
}
