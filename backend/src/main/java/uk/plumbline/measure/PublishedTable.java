package uk.plumbline.measure;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.download.Cell;
import uk.plumbline.download.FigureTable;
import uk.plumbline.download.FigureTable.Fact;
import uk.plumbline.publication.SmallNumbers;
import uk.plumbline.publication.Suppression;
import uk.plumbline.publication.Suppression.Counts;
import uk.plumbline.publication.Suppression.Shown;
import uk.plumbline.statistics.WilsonInterval;

/**
 * Figures for use outside the service: no small number, and none that could be reckoned from what
 * is shown. Every measure becomes the same plain table.
 */
final class PublishedTable {
  private static final SmallNumbers RULE = SmallNumbers.PUBLICATION;
  private static final String JUDGED_SO = "judged_so";

  private PublishedTable() {}

  /** A row or the total of a measure. */
  record Row(String key, String label, long count, long of) {}

  /**
   * The table.
   *
   * @param rows all of them: what is hidden depends on the others
   * @param total their sum; null where the file gives none
   * @param about what must be known, the profile apart
   */
  static FigureTable of(List<Row> rows, Row total, List<Fact> about) {
    return of(JUDGED_SO, rows, total, about);
  }

  /**
   * The table of something else than a judgement.
   *
   * @param what the name of the column that says how many have what is counted
   */
  static FigureTable of(String what, List<Row> rows, Row total, List<Fact> about) {
    var counts = rows.stream().map(row -> new Counts(row.count(), row.of())).toList();
    var hidden = Suppression.of(counts, total != null, RULE);
    var lines = new ArrayList<List<Cell>>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      lines.add(line(row, hidden.rows().get(i), row.count(), row.of()));
    }
    if (total != null) {
      lines.add(line(total, hidden.total(), RULE.rounded(total.count()), RULE.rounded(total.of())));
    }
    var facts = new ArrayList<>(AboutFigures.of(RULE));
    facts.addAll(about);
    return new FigureTable(columns(what), lines, facts);
  }

  private static List<String> columns(String what) {
    return List.of(
        "key",
        "label",
        "audits",
        what,
        "percent_" + what,
        "interval95_lower_percent",
        "interval95_upper_percent",
        "profile");
  }

  /**
   * @param count as it is given, which a total's is not to the last unit
   */
  private static List<Cell> line(Row row, Shown shown, long count, long of) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(row.key()));
    cells.add(Cell.text(row.label()));
    cells.add(shown == Shown.NOTHING ? hidden() : Cell.count(of));
    cells.add(shown == Shown.ALL ? Cell.count(count) : hidden());
    cells.addAll(percentages(row, shown));
    cells.add(Cell.text(RULE.name()));
    return cells;
  }

  private static List<Cell> percentages(Row row, Shown shown) {
    if (shown != Shown.ALL) {
      return List.of(hidden(), hidden(), hidden());
    }
    return WilsonInterval.of(row.count(), row.of())
        .map(
            range ->
                List.of(
                    percent((double) row.count() / row.of()),
                    percent(range.lower()),
                    percent(range.upper())))
        .orElseGet(() -> List.of(notApplicable(), notApplicable(), notApplicable()));
  }

  private static Cell percent(double proportion) {
    return Cell.count(Math.round(100 * proportion));
  }

  private static Cell hidden() {
    return Cell.text(RULE.symbol());
  }

  private static Cell notApplicable() {
    return Cell.text(RULE.notApplicable());
  }
}
