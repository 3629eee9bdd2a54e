package uk.plumbline.measure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.plumbline.download.Cell;
import uk.plumbline.download.FigureTable;
import uk.plumbline.download.FigureTable.Fact;

/**
 * A table of figures from lines that need not have the same columns: rows of different scales have
 * different ones. A cell that a line has no figure for is empty, as is one for null.
 */
final class FigureLines {
  private FigureLines() {}

  /** Collects one line: cells by the name of their column, in order. */
  static final class Line {
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    /** A text; one that a spreadsheet would run gets an apostrophe. */
    Line text(String column, String value) {
      cells.put(column, Cell.text(value));
      return this;
    }

    Line count(String column, long value) {
      cells.put(column, Cell.count(value));
      return this;
    }

    Line number(String column, Double value) {
      cells.put(column, Cell.number(value));
      return this;
    }

    /** Some of all, in three columns; empty ones for null. */
    Line share(String column, Share share) {
      var of = column + ".of";
      var proportion = column + ".proportion";
      return share == null
          ? text(column, null).text(of, null).text(proportion, null)
          : count(column, share.count())
              .count(of, share.of())
              .number(proportion, share.proportion());
    }

    /** A table of counts, a column for each pair of grades as {@code table.good.inadequate}. */
    Line table(String name, List<ScaleGrade> grades, List<List<Long>> counts) {
      for (int i = 0; i < grades.size(); i++) {
        for (int j = 0; j < grades.size(); j++) {
          count(
              name + "." + grades.get(i).code() + "." + grades.get(j).code(), counts.get(i).get(j));
        }
      }
      return this;
    }
  }

  /**
   * The whole table: a line for each row and then for each total.
   *
   * @param about what must be known about the figures
   */
  static <T> FigureTable of(
      List<T> rows, List<T> totals, Function<T, Line> line, List<Fact> about) {
    return of(Stream.concat(rows.stream(), totals.stream()).map(line).toList(), about);
  }

  /**
   * The whole table, with every column that any line has.
   *
   * @param about what must be known about the figures
   */
  static FigureTable of(List<Line> lines, List<Fact> about) {
    var header = new LinkedHashSet<String>();
    lines.forEach(line -> header.addAll(line.cells.keySet()));
    var rows =
        lines.stream()
            .map(
                line ->
                    header.stream()
                        .map(column -> line.cells.getOrDefault(column, Cell.text(null)))
                        .toList())
            .toList();
    return new FigureTable(List.copyOf(header), rows, about);
  }
}
