package uk.plumbline.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.download.Cell;
import uk.plumbline.download.FigureTable;
import uk.plumbline.measure.JudgedGood.Figures;

/** The measure as a table: the rows, and the total last. */
record JudgedGoodTable(JudgedGood measure) implements FigureAnswer.Tables {
  private static final String TITLE = "Judged good or better";

  @Override
  public FigureTable inside() {
    var rows = Stream.concat(measure.rows().stream(), Stream.of(measure.total()));
    return new FigureTable(
        header(measure.total()),
        rows.map(JudgedGoodTable::cells).toList(),
        AboutFigures.of(TITLE, measure.definition(), measure.asAt()));
  }

  @Override
  public FigureTable outside() {
    return PublishedTable.of(
        measure.rows().stream().map(JudgedGoodTable::published).toList(),
        published(measure.total()),
        AboutFigures.of(TITLE, measure.definition(), measure.asAt()));
  }

  private static PublishedTable.Row published(Figures row) {
    return new PublishedTable.Row(row.key(), row.label(), row.goodOrBetter(), row.audits());
  }

  private static List<String> header(Figures anyFigures) {
    var header = new ArrayList<>(List.of("key", "label", "audits"));
    // Marked as grades, since the grade good and the figure good would be two columns of one name.
    anyFigures.grades().keySet().forEach(code -> header.add("grade." + code));
    header.addAll(
        List.of(
            "good",
            "good_or_better",
            "proportion_good",
            "proportion_good_or_better",
            "interval95_lower",
            "interval95_upper",
            "moderated"));
    if (anyFigures.estimate() != null) {
      // What is counted is by the auditors' own grades, and what is estimated is not counted.
      header.replaceAll(
          name -> name.equals("good") || name.equals("good_or_better") ? "original_" + name : name);
      header.addAll(List.of("moderated_good", "moderated_good_or_better"));
      header.addAll(EstimateColumns.TRUST);
    }
    return header;
  }

  private static List<Cell> cells(Figures figures) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(figures.key()));
    cells.add(Cell.text(figures.label()));
    cells.add(Cell.count(figures.audits()));
    figures.grades().values().forEach(audits -> cells.add(Cell.count(audits)));
    cells.add(Cell.count(figures.good()));
    cells.add(Cell.count(figures.goodOrBetter()));
    cells.add(Cell.number(figures.proportionGood()));
    cells.add(Cell.number(figures.proportionGoodOrBetter()));
    var interval = figures.interval95();
    cells.add(Cell.number(interval == null ? null : interval.lower()));
    cells.add(Cell.number(interval == null ? null : interval.upper()));
    cells.add(Cell.count(figures.moderated()));
    var estimate = figures.estimate();
    if (estimate != null) {
      cells.add(Cell.count(estimate.good().moderatedJudgedSo()));
      cells.add(Cell.count(estimate.goodOrBetter().moderatedJudgedSo()));
      // One estimate's, as the interval is: good or better is what is asked for first.
      cells.addAll(EstimateColumns.trust(estimate.goodOrBetter()));
    }
    return cells;
  }
}
