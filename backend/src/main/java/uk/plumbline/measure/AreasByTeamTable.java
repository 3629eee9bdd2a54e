package uk.plumbline.measure;

import java.util.stream.Stream;
import uk.plumbline.download.FigureTable;
import uk.plumbline.measure.FigureLines.Line;

/** Areas by team as a table: a line for each area of all teams, then for each of each team. */
record AreasByTeamTable(AreasByTeam measure) implements FigureAnswer.InsideOnly {
  @Override
  public FigureTable inside() {
    var all =
        measure.areas().stream()
            .map(
                area ->
                    line(null, "All", area.key(), area.audits(), area.good(), area.goodOrBetter()));
    var teams =
        measure.teams().stream()
            .flatMap(
                team ->
                    team.cells().stream()
                        .map(
                            cell ->
                                line(
                                    team.key(),
                                    team.label(),
                                    cell.area(),
                                    cell.audits(),
                                    cell.good(),
                                    cell.goodOrBetter())));
    return FigureLines.of(
        Stream.concat(all, teams).toList(),
        AboutFigures.of("Judgement areas by team", measure.definition(), measure.asAt()));
  }

  @Override
  public String whyNotOutside() {
    return "They cut the same audits by area and by team, so that one cell could tell what another"
        + " hides. Ask for judged-good by team or by area.";
  }

  private Line line(
      String team, String label, String area, long audits, long good, long goodOrBetter) {
    return new Line()
        .text("key", team)
        .text("label", label)
        .text("area", area)
        .text("area_label", areaLabel(area))
        .count("audits", audits)
        .count("good", good)
        .count("good_or_better", goodOrBetter)
        .number(
            "proportion_good_or_better",
            audits == 0 ? null : (Double) ((double) goodOrBetter / audits));
  }

  private String areaLabel(String code) {
    return measure.areas().stream()
        .filter(area -> area.key().equals(code))
        .map(JudgedGood.Figures::label)
        .findFirst()
        .orElse(code);
  }
}
