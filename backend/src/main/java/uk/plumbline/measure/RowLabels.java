package uk.plumbline.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.NaturalOrder;

/**
 * Which rows a measure by place or time has, in which order, and what they are called; those
 * without audits included. Pure: no database, no clock.
 *
 * @param by what the rows are
 * @param team only this team; null for all
 * @param service only this service; null for all
 * @param from first audit date; null for no bound
 * @param to last audit date; null for no bound
 * @param teams every team the caller's rights let these figures speak of
 * @param counted keys of the rows that have audits
 */
record RowLabels(
    By by,
    String team,
    String service,
    LocalDate from,
    LocalDate to,
    List<Team> teams,
    NavigableSet<String> counted) {
  /** The same of filters that most measures have. */
  static RowLabels of(By by, Narrowing asked, List<Team> teams, NavigableSet<String> counted) {
    return new RowLabels(
        by, asked.team(), asked.service(), asked.from(), asked.to(), teams, counted);
  }

  /** Labels by key, in order. */
  Map<String, String> all() {
    return switch (by) {
      case TEAM -> alphabetical(Team::code, Team::label);
      case SERVICE ->
          alphabetical(found -> found.service().code(), found -> found.service().label());
      case MONTH, QUARTER, YEAR -> periods();
      case AREA, TEAM_AREA, POPULATION, TOOL_VERSION, NONE, TYPE ->
          throw new IllegalStateException("By " + by.code() + " is by neither place nor time");
    };
  }

  /** Teams within the filters that existed in the period, and any other that has audits. */
  private Stream<Team> wanted() {
    return teams.stream()
        .filter(found -> team == null || found.code().equals(team))
        .filter(found -> service == null || found.service().code().equals(service))
        .filter(found -> existed(found) || hasAudits(found));
  }

  private boolean hasAudits(Team found) {
    return counted.contains(by == By.TEAM ? found.code() : found.service().code());
  }

  private boolean existed(Team found) {
    var beganInTime = found.validFrom() == null || to == null || !found.validFrom().isAfter(to);
    var endedLateEnough =
        found.validTo() == null || from == null || !found.validTo().isBefore(from);
    return beganInTime && endedLateEnough;
  }

  private Map<String, String> alphabetical(
      Function<Team, String> code, Function<Team, String> label) {
    var sorted = new LinkedHashMap<String, String>();
    wanted()
        .sorted(Comparator.comparing(label, NaturalOrder.OF_TEXT).thenComparing(code))
        .forEach(found -> sorted.putIfAbsent(code.apply(found), label.apply(found)));
    return sorted;
  }

  private Map<String, String> periods() {
    var labels = new LinkedHashMap<String, String>();
    if (!counted.isEmpty()) {
      Period.between(by, counted.first(), counted.last())
          .forEach(period -> labels.put(period.key(), period.label()));
    }
    return labels;
  }
}
