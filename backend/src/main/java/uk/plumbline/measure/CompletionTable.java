package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.download.FigureTable;
import uk.plumbline.measure.Completion.Figures;
import uk.plumbline.measure.FigureLines.Line;

/** Completion as a table: a line for each auditor, then one for the total. */
record CompletionTable(Completion measure) implements FigureAnswer.InsideOnly {
  @Override
  public FigureTable inside() {
    var definition = measure.definition();
    return FigureLines.of(
        measure.rows(),
        List.of(measure.total()),
        CompletionTable::line,
        new FileFacts(
                "Planned audits done",
                "Planned audits in Plumbline",
                measure.asAt(),
                definition.version())
            .say("Counted", definition.planned())
            .say("In time", definition.inTime())
            .say("Past instants", definition.history())
            .filter("Type", definition.type())
            .filter("Team", definition.team())
            .filter("Service", definition.service())
            .days("Due", definition.from(), definition.to())
            .covering(definition.scope()));
  }

  @Override
  public String whyNotOutside() {
    return "They name the auditor in every line, which no hidden number puts right.";
  }

  private static Line line(Figures row) {
    return new Line()
        .text("key", row.key())
        .text("label", row.label())
        .count("planned", row.planned())
        .count("done_in_time", row.doneInTime())
        .count("done_by_extension", row.doneByExtension())
        .count("done_late", row.doneLate())
        .count("not_due_yet", row.notDueYet())
        .count("overdue", row.overdue())
        .count("withdrawn", row.withdrawn())
        .count("in_time.of", row.inTime().of())
        .number("in_time.proportion", row.inTime().proportion());
  }
}
