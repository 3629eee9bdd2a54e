package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.download.FigureTable;
import uk.plumbline.measure.FigureLines.Line;
import uk.plumbline.measure.Involvement.Figures;
import uk.plumbline.measure.JudgedGood.Range;

/** Involvement as a table: both rates of each row, then of the total. */
record InvolvementTable(Involvement measure) implements FigureAnswer.InsideOnly {
  @Override
  public FigureTable inside() {
    var definition = measure.definition();
    return FigureLines.of(
        measure.rows(),
        List.of(measure.total()),
        InvolvementTable::line,
        new FileFacts(
                "Done with practitioner and family",
                "Final audits in Plumbline",
                measure.asAt(),
                definition.version())
            .say("With the worker", definition.practitioner())
            .say("With child and family", definition.feedback())
            .say("Likely range", definition.interval())
            .say("Rows", definition.by())
            .filter("Type", definition.type())
            .filter("Team", definition.team())
            .filter("Service", definition.service())
            .days("Audited", definition.from(), definition.to())
            .covering(definition.scope()));
  }

  @Override
  public String whyNotOutside() {
    return "Both rates are of nearly the same audits, so that one could tell what the other hides.";
  }

  private static Line line(Figures row) {
    var practitioner = row.practitioner();
    var feedback = row.feedback();
    var line =
        new Line()
            .text("key", row.key())
            .text("label", row.label())
            .count("practitioner.audits", practitioner.audits())
            .count("practitioner.took_part", practitioner.tookPart())
            .count("practitioner.invited", practitioner.invited())
            .count("practitioner.not_involved", practitioner.notInvolved());
    rate(line, "practitioner", practitioner.proportion(), practitioner.interval95());
    line.count("feedback.audits", feedback.audits())
        .count("feedback.given", feedback.given())
        .count("feedback.sought", feedback.sought())
        .count("feedback.declined", feedback.declined())
        .count("feedback.not_appropriate", feedback.notAppropriate());
    return rate(line, "feedback", feedback.proportion(), feedback.interval95());
  }

  private static Line rate(Line line, String name, Double proportion, Range interval) {
    return line.number(name + ".proportion", proportion)
        .number(name + ".interval95_lower", interval == null ? null : interval.lower())
        .number(name + ".interval95_upper", interval == null ? null : interval.upper());
  }
}
