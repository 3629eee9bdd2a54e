package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.download.Cell;
import uk.plumbline.download.FigureTable;

/** A series as a table, a row for each period, those without audits too. */
record TrendTable(MeasuredTrend trend) implements FigureAnswer.Tables {
  private static final String TITLE = "Judged good or better in time";
  private static final List<String> COLUMNS =
      List.of(
          "key", "label", "audits", "judged_so", "proportion", "mean", "lower", "upper", "type");

  @Override
  public FigureTable inside() {
    var isEstimate = trend.points().stream().anyMatch(point -> point.estimate() != null);
    return new FigureTable(
        isEstimate ? EstimateColumns.after(COLUMNS) : COLUMNS,
        trend.points().stream().map(TrendTable::cells).toList(),
        AboutFigures.of(TITLE, trend.definition(), trend.asAt()));
  }

  @Override
  public FigureTable outside() {
    var rows =
        trend.points().stream()
            .map(
                point ->
                    new PublishedTable.Row(point.key(), point.label(), point.count(), point.of()))
            .toList();
    var all =
        new PublishedTable.Row(
            null,
            "Total",
            rows.stream().mapToLong(PublishedTable.Row::count).sum(),
            rows.stream().mapToLong(PublishedTable.Row::of).sum());
    return PublishedTable.of(rows, all, AboutFigures.of(TITLE, trend.definition(), trend.asAt()));
  }

  private static List<Cell> cells(MeasuredTrend.Point point) {
    var line =
        List.of(
            Cell.text(point.key()),
            Cell.text(point.label()),
            Cell.count(point.of()),
            Cell.count(point.count()),
            Cell.number(point.proportion()),
            Cell.number(point.mean()),
            Cell.number(point.lower()),
            Cell.number(point.upper()),
            Cell.text(point.type()));
    return point.estimate() == null ? line : EstimateColumns.after(line, point.estimate());
  }
}
