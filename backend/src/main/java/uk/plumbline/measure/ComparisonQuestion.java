package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.shared.QueryParameters;

/**
 * Two groups of audits to be held against each other: two teams, two services or two periods. They
 * must share no audit, since the interval of the difference holds for independent groups alone.
 *
 * @param first the first group
 * @param second the second group, alike in all but the one thing compared
 * @param judged which grades are looked for
 */
record ComparisonQuestion(JudgedGoodQuestion first, JudgedGoodQuestion second, Judged judged) {
  private static final Set<String> PARAMETERS =
      Stream.concat(
              JudgedGoodQuestion.FILTERS.stream(),
              Stream.of(
                  "withTeam", "withService", "withFrom", "withTo", "judged", FigureAnswer.PROFILE))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read, and
   *     when it does not say one thing to compare
   */
  static ComparisonQuestion from(HttpParameters parameters) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var first = JudgedGoodQuestion.read(query, By.TEAM);
    var other =
        new Other(
            query.text("withTeam").orElse(null),
            query.text("withService").orElse(null),
            query.date("withFrom").orElse(null),
            query.date("withTo").orElse(null));
    other.mustSayOneThing(first, query);
    var judged = query.code("judged", Judged::of).orElse(Judged.GOOD_OR_BETTER);
    query.mustBeRight();
    return new ComparisonQuestion(first, other.insteadOf(first), judged);
  }

  /** Whether both groups lie in the same places and differ in time. */
  boolean isOfPeriods() {
    return Objects.equals(first.team(), second.team())
        && Objects.equals(first.service(), second.service());
  }

  /** What is different in the second group; null for what is not. */
  private record Other(String team, String service, LocalDate from, LocalDate to) {
    void mustSayOneThing(JudgedGoodQuestion first, QueryParameters query) {
      var isPeriod = from != null || to != null;
      if (Stream.of(team != null, service != null, isPeriod).filter(given -> given).count() != 1) {
        query.refuse(
            "withTeam",
            "Say what to compare with: withTeam, or withService, or withFrom and withTo.");
      } else if (team != null) {
        mustDiffer("team", first.team(), "withTeam", team, query);
      } else if (service != null) {
        mustDiffer("service", first.service(), "withService", service, query);
      } else {
        mustBeApart(first, query);
      }
    }

    private static void mustDiffer(
        String name, String first, String withName, String second, QueryParameters query) {
      if (first == null) {
        query.refuse(name, "Say which " + name + " is compared.");
      } else if (first.equals(second)) {
        query.refuse(withName, "This is the same " + name + " twice.");
      }
    }

    private void mustBeApart(JudgedGoodQuestion first, QueryParameters query) {
      if (from == null || to == null || first.from() == null || first.to() == null) {
        query.refuse("withFrom", "Give both periods in full: from, to, withFrom and withTo.");
      } else if (from.isAfter(to)) {
        query.refuse("withFrom", "The first date is after the last.");
      } else if (!from.isAfter(first.to()) && !first.from().isAfter(to)) {
        query.refuse(
            "withFrom", "The two periods share days, and an audit must be in one of them only.");
      }
    }

    JudgedGoodQuestion insteadOf(JudgedGoodQuestion first) {
      return first.of(
          team == null ? first.team() : team,
          service == null ? first.service() : service,
          from == null ? first.from() : from,
          to == null ? first.to() : to);
    }
  }
}
