package uk.plumbline.measure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.Labelled;

/**
 * Turns counts into rows: which there are, in which order, and what they are called. Pure: no
 * database, no clock.
 */
final class JudgedGoodRows {
  private final JudgedGoodQuestion asked;
  private final List<Framework> frameworks;
  private final List<Team> teams;
  private final List<Labelled> named;
  private final TreeMap<String, GradeCounts> counts = new TreeMap<>();
  private final List<Framework> involved;
  private final List<String> columns;

  /**
   * @param counted what the database counted
   * @param frameworks every framework, newest first
   * @param teams every team the caller's rights let these figures speak of, of those asked for
   * @param named populations or versions of tools, by which the rows are; empty for other rows
   */
  JudgedGoodRows(
      JudgedGoodQuestion asked,
      List<GradeCountRow> counted,
      List<Framework> frameworks,
      List<Team> teams,
      List<Labelled> named) {
    this.asked = asked;
    this.frameworks = frameworks;
    this.teams = teams;
    this.named = named;
    counted.forEach(
        row -> counts.merge(row.rowKey(), GradeCounts.of(row, frameworks), GradeCounts::plus));
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
    return labels().entrySet().stream()
        .map(
            row ->
                Figures.of(
                    row.getKey(),
                    row.getValue(),
                    counts.getOrDefault(row.getKey(), GradeCounts.NONE),
                    columns))
        .toList();
  }

  private Map<String, String> labels() {
    return switch (asked.by()) {
      case AREA -> areaLabels();
      case POPULATION -> countedOf("No population recorded");
      case TOOL_VERSION -> countedOf("Made without a tool");
      default -> placeAndTimeLabels();
    };
  }

  /**
   * The named rows that have audits, in order of their names, and last those with no such thing.
   */
  private Map<String, String> countedOf(String none) {
    var labels = new LinkedHashMap<String, String>();
    named.stream()
        .filter(each -> counts.containsKey(each.code()))
        .forEach(each -> labels.put(each.code(), each.label()));
    counts.keySet().stream()
        .filter(key -> !key.equals(JudgedGoodQuestion.NONE))
        .forEach(key -> labels.putIfAbsent(key, key));
    if (counts.containsKey(JudgedGoodQuestion.NONE)) {
      labels.put(JudgedGoodQuestion.NONE, none);
    }
    return labels;
  }

  /** All rows pooled. */
  Figures total() {
    var sum = counts.values().stream().reduce(GradeCounts.NONE, GradeCounts::plus);
    return Figures.of(null, "Total", sum, columns);
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

  private Map<String, String> placeAndTimeLabels() {
    return new RowLabels(
            asked.by(),
            // The teams followed are asked for too; they are what there is to speak of.
            asked.followsSuccessors() ? null : asked.team(),
            asked.service(),
            asked.from(),
            asked.to(),
            teams,
            counts.navigableKeySet())
        .all();
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
}
