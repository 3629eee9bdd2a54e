package uk.plumbline.measure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditType;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.measure.Supervision.Frequency;
import uk.plumbline.measure.Supervision.FrequencyFigures;
import uk.plumbline.measure.Supervision.Judgement;
import uk.plumbline.organisation.Team;

/**
 * Turns counts of supervision audits into rows, those without audits included. Pure: no database,
 * no clock.
 *
 * @param asked which audits
 * @param graded what the database counted
 * @param frameworks every framework, newest first
 * @param teams every team the caller's rights let these figures speak of
 */
record SupervisionRows(
    Narrowing asked,
    List<SupervisionGradeRow> graded,
    List<Framework> frameworks,
    List<Team> teams) {
  /** Each judgement apart: those of the supervision framework, and others that were graded. */
  List<Judgement> judgements() {
    var labels = teamLabels(graded.stream().map(SupervisionGradeRow::teamCode));
    return areas().entrySet().stream()
        .map(area -> judgement(area.getKey(), area.getValue(), labels))
        .toList();
  }

  /** Sessions held against the expected interval. */
  Frequency frequency(List<SessionRow> sessions) {
    var byTeam = sessions.stream().collect(Collectors.toMap(SessionRow::teamCode, row -> row));
    var rows =
        teamLabels(byTeam.keySet().stream()).entrySet().stream()
            .map(
                team ->
                    FrequencyFigures.of(
                        team.getKey(),
                        team.getValue(),
                        byTeam.getOrDefault(team.getKey(), SessionRow.none())))
            .toList();
    var sum = sessions.stream().reduce(SessionRow.none(), SessionRow::plus);
    return new Frequency(rows, FrequencyFigures.of(null, "Total", sum));
  }

  private Judgement judgement(String area, String label, Map<String, String> labels) {
    var byTeam =
        graded.stream()
            .filter(row -> row.areaCode().equals(area))
            .collect(
                Collectors.toMap(SupervisionGradeRow::teamCode, this::counts, GradeCounts::plus));
    var columns = columns();
    var rows =
        labels.entrySet().stream()
            .map(
                team ->
                    JudgedGood.Figures.of(
                        team.getKey(),
                        team.getValue(),
                        byTeam.getOrDefault(team.getKey(), GradeCounts.NONE),
                        columns))
            .toList();
    var sum = byTeam.values().stream().reduce(GradeCounts.NONE, GradeCounts::plus);
    return new Judgement(area, label, rows, JudgedGood.Figures.of(null, "Total", sum, columns));
  }

  private GradeCounts counts(SupervisionGradeRow row) {
    var grade =
        frameworks.stream()
            .filter(framework -> framework.code().equals(row.frameworkCode()))
            .findFirst()
            .flatMap(framework -> framework.grade(row.gradeCode()))
            .orElseThrow();
    return GradeCounts.of(grade, row.audits(), row.moderated());
  }

  private Map<String, String> areas() {
    var areas = new LinkedHashMap<String, String>();
    involved()
        .flatMap(framework -> framework.areas().stream())
        .filter(area -> isUsual(area.code()) || isGraded(area.code()))
        .forEach(area -> areas.putIfAbsent(area.code(), area.label()));
    return areas;
  }

  private boolean isUsual(String area) {
    return frameworks.stream()
        .filter(framework -> AuditType.SUPERVISION.code().equals(framework.usualFor()))
        .anyMatch(framework -> framework.judges(area));
  }

  private boolean isGraded(String area) {
    return graded.stream().anyMatch(row -> row.areaCode().equals(area));
  }

  private Stream<Framework> involved() {
    var codes = graded.stream().map(SupervisionGradeRow::frameworkCode).collect(Collectors.toSet());
    return frameworks.stream()
        .filter(
            framework ->
                AuditType.SUPERVISION.code().equals(framework.usualFor())
                    || codes.contains(framework.code()));
  }

  /** Grade codes, best first. */
  private List<String> columns() {
    return involved()
        .flatMap(framework -> framework.grades().stream())
        .sorted(Comparator.comparingInt(Grade::rank).reversed())
        .map(Grade::code)
        .distinct()
        .toList();
  }

  private Map<String, String> teamLabels(Stream<String> counted) {
    var codes = counted.collect(Collectors.toCollection(TreeSet::new));
    return RowLabels.of(By.TEAM, asked, teams, codes).all();
  }
}
