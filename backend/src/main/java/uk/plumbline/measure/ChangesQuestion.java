package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.QueryParameters;
import uk.plumbline.shared.Today;

/**
 * Between which instants the change of the figures is wanted (rule R-62).
 *
 * @param figures what is counted, by team
 * @param since when the reader last looked; null for two weeks before the end
 * @param until the end; null for now
 */
record ChangesQuestion(JudgedGoodQuestion figures, Moment since, Moment until) {
  private static final Period USUAL = Period.ofDays(14);

  // Named one by one: a filter that the count of changes does not know must be refused.
  private static final Set<String> PARAMETERS =
      Set.of(
          "since",
          "until",
          "type",
          "team",
          "service",
          "area",
          "sampling",
          "origin",
          "from",
          "to",
          "basis",
          FigureAnswer.PROFILE);

  /**
   * A day or an instant, as it was written.
   *
   * @param day null where an instant was given
   * @param instant null where a day was given
   */
  record Moment(LocalDate day, Instant instant) {
    private Instant begins() {
      return day == null ? instant : startOf(day);
    }

    private Instant endsBy(Instant latest) {
      // Today is not over: asked for by its date, it is meant as far as it has gone.
      if (day == null) {
        return instant;
      }
      var isToday = day.equals(LocalDate.ofInstant(latest, Today.ZONE));
      return isToday ? latest : startOf(day.plusDays(1)).minusNanos(1000);
    }

    private static Instant startOf(LocalDate day) {
      return day.atStartOfDay(Today.ZONE).toInstant();
    }
  }

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @throws ProblemException 400 naming each parameter that cannot be read
   */
  static ChangesQuestion from(HttpParameters parameters) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var figures = JudgedGoodQuestion.read(query, By.TEAM);
    figures.mustBeCounted(query);
    var since = moment(query, "since").orElse(null);
    var until = moment(query, "until").orElse(null);
    query.mustBeRight();
    return new ChangesQuestion(figures, since, until);
  }

  private static Optional<Moment> moment(QueryParameters query, String name) {
    var isDay = query.text(name).map(String::length).orElse(0) == "2026-11-21".length();
    return isDay
        ? query.date(name).map(day -> new Moment(day, null))
        : query.instant(name).map(instant -> new Moment(null, instant));
  }

  /**
   * The end, which may be in the future.
   *
   * @param latest the latest instant there are figures of
   */
  Instant end(Instant latest) {
    return until == null ? latest : until.endsBy(latest);
  }

  /**
   * The beginning.
   *
   * @param end the end
   * @throws ProblemException 400 when it is after the end
   */
  Instant beginning(Instant end) {
    var beginning =
        since == null
            ? Moment.startOf(LocalDate.ofInstant(end, Today.ZONE).minus(USUAL))
            : since.begins();
    if (beginning.isAfter(end)) {
      throw ProblemException.badRequest(
          "#/query/since", "Give a since that is before until, and not in the future.");
    }
    return beginning;
  }
}
