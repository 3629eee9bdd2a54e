package uk.plumbline.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import uk.plumbline.framework.Framework;
import uk.plumbline.measure.AreasByTeam.Cell;
import uk.plumbline.measure.AreasByTeam.TeamAreas;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.organisation.Team;

/** Turns counts of each team's areas into a table. Pure: no database, no clock. */
final class AreaTable {
  // No code has one, so that team and area come apart again as they went together.
  private static final String BETWEEN = "/";

  private final Map<String, GradeCounts> cells = new HashMap<>();
  private final List<Figures> areas;
  private final List<Figures> teams;

  /**
   * @param counted with a team's and an area's code in each key, as {@link By#TEAM_AREA} gives them
   * @param frameworks every framework, newest first
   * @param teams every team the caller's rights let these figures speak of
   */
  AreaTable(
      JudgedGoodQuestion asked,
      List<GradeCountRow> counted,
      List<Framework> frameworks,
      List<Team> teams) {
    counted.forEach(
        row -> cells.merge(row.rowKey(), GradeCounts.of(row, frameworks), GradeCounts::plus));
    this.areas =
        new JudgedGoodRows(
                asked.in(By.AREA),
                keyed(counted, key -> key.substring(key.indexOf(BETWEEN) + 1)),
                frameworks,
                teams,
                List.of())
            .rows();
    this.teams =
        new JudgedGoodRows(
                asked.in(By.TEAM),
                keyed(counted, key -> key.substring(0, key.indexOf(BETWEEN))),
                frameworks,
                teams,
                List.of())
            .rows();
  }

  /** Every area over all the teams. */
  List<Figures> areas() {
    return areas;
  }

  /** Every team, with each of the areas. */
  List<TeamAreas> teams() {
    return teams.stream()
        .map(team -> new TeamAreas(team.key(), team.label(), cellsOf(team.key())))
        .toList();
  }

  private List<Cell> cellsOf(String team) {
    return areas.stream()
        .map(
            area ->
                Cell.of(
                    area.key(), cells.getOrDefault(team + BETWEEN + area.key(), GradeCounts.NONE)))
        .toList();
  }

  private static List<GradeCountRow> keyed(
      List<GradeCountRow> counted, UnaryOperator<String> toKey) {
    return counted.stream()
        .map(
            row ->
                new GradeCountRow(
                    toKey.apply(row.rowKey()),
                    row.frameworkCode(),
                    row.gradeCode(),
                    row.audits(),
                    row.moderated()))
        .toList();
  }
}
