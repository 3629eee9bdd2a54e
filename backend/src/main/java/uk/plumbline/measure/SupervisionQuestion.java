package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import uk.plumbline.audit.AuditType;
import uk.plumbline.shared.QueryParameters;

/**
 * What is asked of supervision.
 *
 * @param of which audits, by audit date; supervision audits always
 * @param asAt the instant whose figures are wanted; empty for now
 */
record SupervisionQuestion(Narrowing of, Optional<Instant> asAt) {
  private static final Set<String> PARAMETERS =
      Set.of("team", "service", "from", "to", "asAt", FigureAnswer.PROFILE);

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read
   */
  static SupervisionQuestion from(HttpParameters parameters) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var read = Narrowing.read(query);
    var question =
        new SupervisionQuestion(
            new Narrowing(
                AuditType.SUPERVISION.code(), read.team(), read.service(), read.from(), read.to()),
            query.instant("asAt"));
    query.mustBeRight();
    return question;
  }
}
