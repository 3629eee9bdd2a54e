package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.util.Set;
import uk.plumbline.shared.QueryParameters;

/**
 * What is asked of completion.
 *
 * @param of which audits, by first due date
 */
record CompletionQuestion(Narrowing of) {
  private static final Set<String> PARAMETERS = Narrowing.namesWith();

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read
   */
  static CompletionQuestion from(HttpParameters parameters) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var question = new CompletionQuestion(Narrowing.read(query));
    query.mustBeRight();
    return question;
  }
}
