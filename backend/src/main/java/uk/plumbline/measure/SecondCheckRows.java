package uk.plumbline.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditType;
import uk.plumbline.framework.Framework;
import uk.plumbline.organisation.Team;

/**
 * Turns counted pairs of grades into rows: which there are, in which order, and what they are
 * called. Types and scales never meet in one row. Pure: no database, no clock.
 *
 * @param asked what is asked
 * @param counted what the database counted
 * @param frameworks every framework, newest first
 * @param scales the scale's code by framework code
 * @param teams every team the caller's rights let these figures speak of
 */
record SecondCheckRows(
    SecondCheckQuestion asked,
    List<SecondCheckRow> counted,
    List<Framework> frameworks,
    Map<String, String> scales,
    List<Team> teams) {
  /**
   * One row.
   *
   * @param key stable for programs
   * @param label for people
   * @param grades what is in it
   */
  record Row(String key, String label, CheckedGrades grades) {}

  /** Every row: case files before supervision, the newest scale first. */
  List<Row> rows() {
    return strands().flatMap(strand -> rowsOf(strand).stream()).toList();
  }

  /**
   * All rows pooled, one for each type and scale; none where the rows are no parts of a whole: an
   * audit has grades in several areas.
   */
  List<Row> totals() {
    return switch (asked.by()) {
      case TEAM, SERVICE, MONTH, QUARTER ->
          strands().map(strand -> new Row("total", "Total", of(strand, counted))).toList();
      case NONE, TYPE, AREA, TEAM_AREA, YEAR, POPULATION, TOOL_VERSION -> List.of();
    };
  }

  private Stream<Strand> strands() {
    var found =
        counted.stream()
            .map(row -> strand(row.type(), row.scaleCode()))
            .distinct()
            .sorted(
                Comparator.comparing(Strand::type)
                    .thenComparing(strand -> frameworks.indexOf(newestOn(strand.scale()))))
            .toList();
    return found.isEmpty() ? Stream.of(usual()) : found.stream();
  }

  private Strand strand(String type, String scale) {
    return Strand.of(type, scale, frameworks, scales);
  }

  private Framework newestOn(String scale) {
    return Strand.newestOn(scale, frameworks, scales);
  }

  /** Where nothing is counted, the table there would be. */
  private Strand usual() {
    var type = asked.type() == null ? AuditType.CASE_FILE.code() : asked.type();
    var framework =
        frameworks.stream()
            .filter(known -> asked.framework() == null || known.code().equals(asked.framework()))
            .min(Comparator.comparing(known -> type.equals(known.usualFor()) ? 0 : 1))
            .orElseThrow();
    return strand(type, scales.get(framework.code()));
  }

  private List<Row> rowsOf(Strand strand) {
    var own = counted.stream().filter(strand::holds).toList();
    var byKey = own.stream().collect(Collectors.groupingBy(SecondCheckRow::rowKey));
    var rows = new ArrayList<Row>();
    labels(strand, new TreeSet<>(byKey.keySet()))
        .forEach(
            (key, label) ->
                rows.add(new Row(key, label, of(strand, byKey.getOrDefault(key, List.of())))));
    return rows;
  }

  private static CheckedGrades of(Strand strand, List<SecondCheckRow> rows) {
    return new CheckedGrades(strand, rows.stream().filter(strand::holds).toList());
  }

  private Map<String, String> labels(Strand strand, TreeSet<String> keys) {
    return switch (asked.by()) {
      case NONE -> Map.of("all", "All");
      case TYPE -> Map.of(strand.type(), typeLabel(strand.type()));
      case AREA, TEAM_AREA -> areaLabels(strand, keys);
      case TEAM, SERVICE, MONTH, QUARTER, YEAR, POPULATION, TOOL_VERSION ->
          new RowLabels(
                  asked.by(), asked.team(), asked.service(), asked.from(), asked.to(), teams, keys)
              .all();
    };
  }

  private static String typeLabel(String type) {
    return type.equals(AuditType.SUPERVISION.code()) ? "Supervision audits" : "Case file audits";
  }

  /** Areas with grades, in the order of the form, the newest framework's first. */
  private Map<String, String> areaLabels(Strand strand, TreeSet<String> keys) {
    var labels = new LinkedHashMap<String, String>();
    frameworks.stream()
        .filter(framework -> scales.get(framework.code()).equals(strand.scale()))
        .flatMap(framework -> framework.areas().stream())
        .filter(area -> keys.contains(area.code()))
        .forEach(area -> labels.putIfAbsent(area.code(), area.label()));
    keys.stream()
        .filter(key -> !labels.containsKey(key))
        .forEach(key -> labels.put(key, Framework.OVERALL.equals(key) ? "Overall" : key));
    return labels;
  }
}
