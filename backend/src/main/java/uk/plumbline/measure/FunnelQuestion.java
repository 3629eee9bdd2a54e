package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.shared.QueryParameters;

/**
 * Which teams or services are held against all of them.
 *
 * @param figures what is counted, with a row for each
 * @param judged which grades are looked for
 */
record FunnelQuestion(JudgedGoodQuestion figures, Judged judged) {
  private static final Set<String> PARAMETERS =
      Stream.concat(
              JudgedGoodQuestion.FILTERS.stream(), Stream.of("by", "judged", FigureAnswer.PROFILE))
          // One team alone cannot be held against all.
          .filter(name -> !name.equals("team"))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read
   */
  static FunnelQuestion from(HttpParameters parameters) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var by = query.code("by", By::of).orElse(By.TEAM);
    if (by != By.TEAM && by != By.SERVICE) {
      query.refuse("by", "A funnel is by team or by service.");
    }
    var figures = JudgedGoodQuestion.read(query, by);
    var judged = query.code("judged", Judged::of).orElse(Judged.GOOD_OR_BETTER);
    query.mustBeRight();
    return new FunnelQuestion(figures, judged);
  }
}
