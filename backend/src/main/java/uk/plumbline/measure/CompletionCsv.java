package uk.plumbline.measure;

import java.util.stream.Stream;
import uk.plumbline.measure.Completion.Figures;
import uk.plumbline.measure.SecondCheckCsv.Line;

/** Completion as CSV: a line for each auditor, then one for the total. */
final class CompletionCsv {
  private CompletionCsv() {}

  static String of(Completion measure) {
    return SecondCheckCsv.of(
        Stream.concat(measure.rows().stream(), Stream.of(measure.total()))
            .map(CompletionCsv::line)
            .toList());
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
