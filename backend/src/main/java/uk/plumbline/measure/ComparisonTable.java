package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.download.Cell;
import uk.plumbline.download.FigureTable;
import uk.plumbline.download.FigureTable.Fact;
import uk.plumbline.measure.MeasuredComparison.Side;

/** Two groups as a table: each side, and their difference last. */
record ComparisonTable(MeasuredComparison comparison) implements FigureAnswer.Tables {
  private static final List<String> COLUMNS =
      List.of(
          "key",
          "label",
          "audits",
          "judged_so",
          "proportion",
          "interval95_lower",
          "interval95_upper");

  @Override
  public FigureTable inside() {
    return new FigureTable(
        isEstimate() ? EstimateColumns.after(COLUMNS) : COLUMNS,
        List.of(
            side("first", comparison.first()), side("second", comparison.second()), difference()),
        about());
  }

  @Override
  public FigureTable outside() {
    // The difference is left out: beside one side it would tell the other.
    return PublishedTable.of(
        List.of(published("first", comparison.first()), published("second", comparison.second())),
        null,
        about());
  }

  private boolean isEstimate() {
    return comparison.first().estimate() != null;
  }

  private List<Fact> about() {
    return AboutFigures.of(
        comparison.first().label() + " and " + comparison.second().label(),
        comparison.first().definition(),
        comparison.asAt());
  }

  private static PublishedTable.Row published(String key, Side side) {
    return new PublishedTable.Row(key, side.label(), side.count(), side.of());
  }

  private static List<Cell> side(String key, Side side) {
    var interval = side.interval95();
    var line =
        List.of(
            Cell.text(key),
            Cell.text(side.label()),
            Cell.count(side.of()),
            Cell.count(side.count()),
            Cell.number(side.proportion()),
            Cell.number(interval == null ? null : interval.lower()),
            Cell.number(interval == null ? null : interval.upper()));
    return side.estimate() == null ? line : EstimateColumns.after(line, side.estimate());
  }

  private List<Cell> difference() {
    var found = comparison.difference();
    var line =
        List.of(
            Cell.text("difference"),
            Cell.text("First less second"),
            Cell.text(null),
            Cell.text(null),
            Cell.number(found == null ? null : found.value()),
            Cell.number(found == null ? null : found.lower()),
            Cell.number(found == null ? null : found.upper()));
    return isEstimate() ? EstimateColumns.afterWithout(line) : line;
  }
}
