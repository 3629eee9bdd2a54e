package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import uk.plumbline.shared.QueryParameters;

/**
 * What is asked of completion.
 *
 * @param of which audits, by first due date
 * @param asAt the instant whose figures are wanted; empty for now
 */
record CompletionQuestion(Narrowing of, Optional<Instant> asAt) {
  private static final Set<String> PARAMETERS = Narrowing.namesWith("asAt");

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read
   */
  static CompletionQuestion from(HttpParameters parameters) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var question = new CompletionQuestion(Narrowing.read(query), query.instant("asAt"));
    query.mustBeRight();
    return question;
  }
}
