package uk.plumbline.measure;

import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.download.FigureTable;
import uk.plumbline.download.FigureTable.Fact;
import uk.plumbline.measure.FigureLines.Line;
import uk.plumbline.measure.Supervision.FrequencyFigures;
import uk.plumbline.measure.Supervision.Judgement;

/**
 * Supervision as a table: for each judgement a line a team and one for the total, then the same of
 * sessions, marked as kind {@code judgement} or {@code sessions}.
 */
record SupervisionTable(Supervision measure) implements FigureAnswer.InsideOnly {
  @Override
  public FigureTable inside() {
    var judgements = measure.judgements().stream().flatMap(SupervisionTable::lines);
    var frequency = measure.frequency();
    var sessions =
        Stream.concat(frequency.rows().stream(), Stream.of(frequency.total()))
            .map(SupervisionTable::line);
    return FigureLines.of(Stream.concat(judgements, sessions).toList(), about());
  }

  @Override
  public String whyNotOutside() {
    return "Few people stand behind each of them, and all four judgements are of the same audits.";
  }

  private List<Fact> about() {
    var definition = measure.definition();
    return new FileFacts(
            "Supervision",
            "Final supervision audits in Plumbline",
            measure.asAt(),
            definition.version())
        .say("Judgements", definition.judgements())
        .say("How often", definition.frequency())
        .say("Likely range", definition.interval())
        .filter("Team", definition.team())
        .filter("Service", definition.service())
        .days("Audited", definition.from(), definition.to())
        .covering(definition.scope());
  }

  private static Stream<Line> lines(Judgement judgement) {
    return Stream.concat(judgement.rows().stream(), Stream.of(judgement.total()))
        .map(row -> line(judgement, row));
  }

  private static Line line(Judgement judgement, JudgedGood.Figures row) {
    var line =
        new Line()
            .text("kind", "judgement")
            .text("area", judgement.area())
            .text("area_label", judgement.label())
            .text("key", row.key())
            .text("label", row.label())
            .count("audits", row.audits());
    row.grades().forEach((code, audits) -> line.count("grade." + code, audits));
    line.count("good_or_better", row.goodOrBetter())
        .number("proportion", row.proportionGoodOrBetter());
    return range(line, row.interval95());
  }

  private static Line line(FrequencyFigures row) {
    var line =
        new Line()
            .text("kind", "sessions")
            .text("key", row.key())
            .text("label", row.label())
            .count("audits", row.audits())
            .number("proportion", row.proportion());
    return range(line, row.interval95())
        .count("records", row.records())
        .count("kept", row.kept())
        .count("without_dates", row.withoutDates())
        .count("without_interval", row.withoutInterval())
        .count("gaps", row.gaps())
        .count("gaps_kept", row.gapsKept())
        .text(
            "longest_gap_days",
            row.longestGapDays() == null ? null : row.longestGapDays().toString());
  }

  private static Line range(Line line, JudgedGood.Range interval) {
    return line.number("interval95_lower", interval == null ? null : interval.lower())
        .number("interval95_upper", interval == null ? null : interval.upper());
  }
}
