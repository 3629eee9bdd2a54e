package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.download.FigureTable;
import uk.plumbline.download.FigureTable.Fact;
import uk.plumbline.measure.Coverage.Figures;
import uk.plumbline.measure.FigureLines.Line;

/** Coverage as a table: a line for each team, then one for the total, a column a population. */
record CoverageTable(Coverage measure) implements FigureAnswer.Tables {
  private static final String TITLE = "What has been audited";

  @Override
  public FigureTable inside() {
    return FigureLines.of(measure.rows(), List.of(measure.total()), CoverageTable::line, about());
  }

  /** How many of each team's audits were second-checked; populations cut the same audits anew. */
  @Override
  public FigureTable outside() {
    return PublishedTable.of(
        "second_checked",
        measure.rows().stream().map(CoverageTable::published).toList(),
        published(measure.total()),
        about());
  }

  private static PublishedTable.Row published(Figures row) {
    return new PublishedTable.Row(
        row.key(), row.label(), row.secondChecked().count(), row.secondChecked().of());
  }

  private List<Fact> about() {
    var definition = measure.definition();
    return new FileFacts(TITLE, "Final audits in Plumbline", measure.asAt(), definition.version())
        .say("Counted", definition.audits())
        .say("Second-checked", definition.secondChecked())
        .say("Worker and family", definition.involvement())
        .say("Few", "Fewer than " + definition.fewerThan() + " audits say little.")
        .filter("Type", definition.type())
        .filter("Team", definition.team())
        .filter("Service", definition.service())
        .days("Audited", definition.from(), definition.to())
        .covering(definition.scope());
  }

  private static Line line(Figures row) {
    var line =
        new Line()
            .text("key", row.key())
            .text("label", row.label())
            .text("service", row.service())
            .count("audits", row.audits())
            .text(
                "last_audited_on",
                row.lastAuditedOn() == null ? null : row.lastAuditedOn().toString());
    row.cells()
        .forEach(
            cell ->
                line.count(
                    cell.population() == null ? "no_population" : "population." + cell.population(),
                    cell.audits()));
    return line.share("second_checked", row.secondChecked())
        .share("took_part", row.tookPart())
        .share("feedback", row.feedback());
  }
}
