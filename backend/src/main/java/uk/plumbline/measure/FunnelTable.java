package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.download.Cell;
import uk.plumbline.download.FigureTable;

/** A funnel as a table, by the alphabet, all units pooled last. */
record FunnelTable(MeasuredFunnel funnel) implements FigureAnswer.Tables {
  private static final String TITLE = "Each team or service against all of them";
  private static final List<String> COLUMNS =
      List.of(
          "key",
          "label",
          "audits",
          "judged_so",
          "proportion",
          "interval95_lower",
          "interval95_upper",
          "limit95_lower",
          "limit95_upper",
          "limit998_lower",
          "limit998_upper",
          "flag");

  @Override
  public FigureTable inside() {
    var isEstimate = funnel.units().stream().anyMatch(unit -> unit.estimate() != null);
    return new FigureTable(
        isEstimate ? EstimateColumns.after(COLUMNS) : COLUMNS,
        funnel.units().stream().map(FunnelTable::cells).toList(),
        AboutFigures.of(TITLE, funnel.definition(), funnel.asAt()));
  }

  @Override
  public FigureTable outside() {
    // All pooled is given where it is the sum of the rows, which it is not for a team manager.
    var rows =
        funnel.units().stream()
            .map(unit -> new PublishedTable.Row(unit.key(), unit.label(), unit.count(), unit.of()))
            .toList();
    var all = funnel.baseline();
    var isSum = all != null && rows.stream().mapToLong(PublishedTable.Row::of).sum() == all.of();
    return PublishedTable.of(
        rows,
        isSum ? new PublishedTable.Row(null, "Total", all.count(), all.of()) : null,
        AboutFigures.of(TITLE, funnel.definition(), funnel.asAt()));
  }

  private static List<Cell> cells(MeasuredFunnel.Unit unit) {
    var interval = unit.interval95();
    var line =
        List.of(
            Cell.text(unit.key()),
            Cell.text(unit.label()),
            Cell.count(unit.of()),
            Cell.count(unit.count()),
            Cell.number(unit.proportion()),
            Cell.number(interval == null ? null : interval.lower()),
            Cell.number(interval == null ? null : interval.upper()),
            Cell.number(unit.lower95()),
            Cell.number(unit.upper95()),
            Cell.number(unit.lower998()),
            Cell.number(unit.upper998()),
            Cell.text(unit.flag()));
    return unit.estimate() == null ? line : EstimateColumns.after(line, unit.estimate());
  }
}
