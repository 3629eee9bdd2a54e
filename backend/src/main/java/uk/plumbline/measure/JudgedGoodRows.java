package uk.plumbline.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.organisation.Team;

/**
 * Turns counts into rows: which there are, in which order, and what they are called. Pure: no
 * database, no clock.
 */
final class JudgedGoodRows {
  private final JudgedGoodQuestion asked;
  private final List<Framework> frameworks;
  private final List<Team> teams;
  private final TreeMap<String, GradeCounts> counts = new TreeMap<>();
  private final List<Framework> involved;
  private final List<String> columns;

  /**
   * @param counted what the database counted
   * @param frameworks every framework, newest first
   * @param teams every team the caller's rights let these figures speak of
   */
  JudgedGoodRows(
      JudgedGoodQuestion asked,
      List<GradeCountRow> counted,
      List<Framework> frameworks,
      List<Team> teams) {
    this.asked = asked;
    this.frameworks = frameworks;
    this.teams = teams;
    counted.forEach(row -> counts.merge(row.rowKey(), read(row), GradeCounts::plus));
    this.involved = involved(counted);
    this.columns =
        involved.stream()
            .flatMap(framework -> framework.grades().stream())
            .sorted(Comparator.comparingInt(Grade::rank).reversed())
            .map(Grade::code)
            .distinct()
            .toList();
  }

  /** Every row, those without audits included. */
  List<Figures> rows() {
    var labels =
        switch (asked.by()) {
          case TEAM -> alphabetical(teamLabels());
          case SERVICE -> alphabetical(serviceLabels());
          case AREA -> areaLabels();
          case MONTH, QUARTER -> periodLabels();
        };
    return labels.entrySet().stream()
        .map(
            row ->
                Figures.of(
                    row.getKey(),
                    row.getValue(),
                    counts.getOrDefault(row.getKey(), GradeCounts.NONE),
                    columns))
        .toList();
  }

  /** All rows pooled. */
  Figures total() {
    var sum = counts.values().stream().reduce(GradeCounts.NONE, GradeCounts::plus);
    return Figures.of(null, "Total", sum, columns);
  }

  private GradeCounts read(GradeCountRow row) {
    var grade =
        frameworks.stream()
            .filter(framework -> framework.code().equals(row.frameworkCode()))
            .findFirst()
            .flatMap(framework -> framework.grade(row.gradeCode()))
            .orElseThrow();
    return GradeCounts.of(grade, row.audits(), row.moderated());
  }

  /** Frameworks whose grades were given; where none was, those in which they could be today. */
  private List<Framework> involved(List<GradeCountRow> counted) {
    var codes = counted.stream().map(GradeCountRow::frameworkCode).collect(Collectors.toSet());
    if (!codes.isEmpty()) {
      return frameworks.stream().filter(framework -> codes.contains(framework.code())).toList();
    }
    Predicate<Framework> judges =
        framework -> asked.countedArea().map(framework::judges).orElse(true);
    var inForce =
        frameworks.stream()
            .filter(judges)
            .filter(framework -> framework.validTo() == null)
            .toList();
    return inForce.isEmpty() ? frameworks.stream().filter(judges).toList() : inForce;
  }

  private Map<String, String> teamLabels() {
    return wanted().collect(labels(Team::code, Team::label));
  }

  private Map<String, String> serviceLabels() {
    return wanted().collect(labels(team -> team.service().code(), team -> team.service().label()));
  }

  private static Collector<Team, ?, Map<String, String>> labels(
      Function<Team, String> code, Function<Team, String> label) {
    return Collectors.toMap(code, label, (first, second) -> first);
  }

  /** Teams within the filters that existed in the period, and any other that has audits. */
  private Stream<Team> wanted() {
    return teams.stream()
        .filter(team -> asked.team() == null || team.code().equals(asked.team()))
        .filter(team -> asked.service() == null || team.service().code().equals(asked.service()))
        .filter(team -> existed(team, asked.from(), asked.to()) || hasAudits(team));
  }

  private boolean hasAudits(Team team) {
    return counts.containsKey(asked.by() == By.TEAM ? team.code() : team.service().code());
  }

  static boolean existed(Team team, LocalDate from, LocalDate to) {
    var beganInTime = team.validFrom() == null || to == null || !team.validFrom().isAfter(to);
    var endedLateEnough = team.validTo() == null || from == null || !team.validTo().isBefore(from);
    return beganInTime && endedLateEnough;
  }

  private static Map<String, String> alphabetical(Map<String, String> labels) {
    var sorted = new LinkedHashMap<String, String>();
    labels.entrySet().stream()
        .sorted(
            Map.Entry.<String, String>comparingByValue(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** In the order of the form, the newest framework's areas first. */
  private Map<String, String> areaLabels() {
    var labels = new LinkedHashMap<String, String>();
    asked
        .countedArea()
        .ifPresentOrElse(
            area -> labels.put(area, labelOf(area)),
            () ->
                involved.stream()
                    .filter(framework -> !counts.isEmpty() || isUsual(framework))
                    .flatMap(framework -> framework.areas().stream())
                    .forEach(area -> labels.putIfAbsent(area.code(), area.label())));
    return labels;
  }

  private boolean isUsual(Framework framework) {
    return asked.type() == null || asked.type().equals(framework.usualFor());
  }

  private String labelOf(String area) {
    return frameworks.stream()
        .filter(framework -> framework.judges(area))
        .findFirst()
        .map(framework -> framework.labelOf(area))
        .orElse(area);
  }

  private Map<String, String> periodLabels() {
    var labels = new LinkedHashMap<String, String>();
    if (!counts.isEmpty()) {
      Period.between(asked.by(), counts.firstKey(), counts.lastKey())
          .forEach(period -> labels.put(period.key(), period.label()));
    }
    return labels;
  }
}
