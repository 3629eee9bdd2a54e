package uk.plumbline.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.measure.Coverage.Cell;
import uk.plumbline.measure.Coverage.Figures;
import uk.plumbline.measure.Coverage.Population;
import uk.plumbline.organisation.Team;

/**
 * Turns counts into the rows and columns of the gap map; those without audits included. Pure: no
 * database, no clock.
 *
 * @param asked which audits
 * @param counted what the database counted
 * @param known populations as {@link CoverageRepository#populations} gives them
 * @param teams every team the caller's rights let these figures speak of
 * @param involvement the same audits' involvement by team, at the same instant
 */
record CoverageRows(
    Narrowing asked,
    List<CoverageRow> counted,
    List<PopulationRow> known,
    List<Team> teams,
    Involvement involvement) {
  /** The columns: those of tools in use, others that were audited, and last none at all. */
  List<Population> populations() {
    var found = new HashSet<String>();
    counted.forEach(row -> found.add(row.population()));
    var columns = new LinkedHashMap<String, Population>();
    known.stream()
        .filter(row -> row.published() || found.contains(row.code()))
        .forEach(row -> columns.putIfAbsent(row.code(), new Population(row.code(), row.label())));
    found.stream()
        .filter(Objects::nonNull)
        .sorted()
        .forEach(code -> columns.putIfAbsent(code, new Population(code, code)));
    var all = new ArrayList<>(columns.values());
    if (found.contains(null) || all.isEmpty()) {
      all.add(new Population(null, "No population given"));
    }
    return all;
  }

  /** Every team of the period, in alphabetical order. */
  List<Figures> rows() {
    var byTeam = counted.stream().collect(Collectors.groupingBy(CoverageRow::teamCode));
    var services =
        teams.stream().collect(Collectors.toMap(Team::code, team -> team.service().label()));
    var heard = heardByTeam();
    return RowLabels.of(By.TEAM, asked, teams, new TreeSet<>(byTeam.keySet()))
        .all()
        .entrySet()
        .stream()
        .map(
            team ->
                figures(
                    team.getKey(),
                    team.getValue(),
                    services.get(team.getKey()),
                    byTeam.getOrDefault(team.getKey(), List.of()),
                    heard.get(team.getKey())))
        .toList();
  }

  /** All teams pooled. */
  Figures total() {
    return figures(null, "Total", null, counted, involvement.total());
  }

  private Map<String, Involvement.Figures> heardByTeam() {
    return involvement.rows().stream()
        .collect(Collectors.toMap(Involvement.Figures::key, Function.identity()));
  }

  private Figures figures(
      String key, String label, String service, List<CoverageRow> rows, Involvement.Figures heard) {
    var audits = rows.stream().mapToLong(CoverageRow::audits).sum();
    return new Figures(
        key,
        label,
        service,
        audits,
        rows.stream()
            .map(CoverageRow::lastAuditedOn)
            .max(Comparator.<LocalDate>naturalOrder())
            .orElse(null),
        populations().stream().map(column -> cell(column, rows)).toList(),
        Share.of(rows.stream().mapToLong(CoverageRow::moderated).sum(), audits),
        tookPart(heard),
        feedback(heard));
  }

  private static Cell cell(Population column, List<CoverageRow> rows) {
    return Cell.of(
        column.code(),
        rows.stream()
            .filter(row -> Objects.equals(row.population(), column.code()))
            .mapToLong(CoverageRow::audits)
            .sum());
  }

  private Share tookPart(Involvement.Figures heard) {
    if (involvement == null) {
      return null;
    }
    return heard == null
        ? Share.of(0, 0)
        : Share.of(heard.practitioner().tookPart(), heard.practitioner().audits());
  }

  private Share feedback(Involvement.Figures heard) {
    if (involvement == null) {
      return null;
    }
    return heard == null
        ? Share.of(0, 0)
        : Share.of(heard.feedback().given(), heard.feedback().audits());
  }
}
