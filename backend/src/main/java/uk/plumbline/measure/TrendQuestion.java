package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.shared.QueryParameters;

/**
 * Which proportion is followed in time.
 *
 * @param figures what is counted, with a row for each month, quarter or year
 * @param judged which grades are looked for
 * @param target what is aimed at, 0 to 1; null for nothing
 */
record TrendQuestion(JudgedGoodQuestion figures, Judged judged, Double target) {
  private static final Set<String> PARAMETERS =
      Stream.concat(
              JudgedGoodQuestion.FILTERS.stream(),
              Stream.of("by", JudgedGoodQuestion.FOLLOWS, "judged", "target", FigureAnswer.PROFILE))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read
   */
  static TrendQuestion from(HttpParameters parameters) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var by = query.code("by", By::ofFigures).orElse(By.MONTH);
    if (!by.isInTime()) {
      query.refuse("by", "A trend is by month, by quarter or by year.");
    }
    var figures = JudgedGoodQuestion.read(query, by);
    var judged = query.code("judged", Judged::of).orElse(Judged.GOOD_OR_BETTER);
    var target = query.code("target", TrendQuestion::share).orElse(null);
    query.mustBeRight();
    return new TrendQuestion(figures, judged, target);
  }

  private static double share(String written) {
    try {
      var share = Double.parseDouble(written);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // The same answer as for a number that is no share.
    }
    throw new IllegalArgumentException("must be a number from 0 to 1");
  }
}
