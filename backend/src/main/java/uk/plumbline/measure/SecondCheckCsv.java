package uk.plumbline.measure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import uk.plumbline.shared.SpreadsheetCell;

/**
 * Rows of figures as CSV (RFC 4180): a header, then a line for each. Rows of different scales have
 * different columns; a cell that a row has no figure for is empty, as is one for null.
 */
final class SecondCheckCsv {
  private SecondCheckCsv() {}

  /** Collects one line: cells by the name of their column, in order. */
  static final class Line {
    private final Map<String, String> cells = new LinkedHashMap<>();

    /** A text; one that a spreadsheet would run gets an apostrophe. */
    Line text(String column, String value) {
      cells.put(column, value == null ? "" : SpreadsheetCell.safe(value));
      return this;
    }

    Line count(String column, long value) {
      cells.put(column, Long.toString(value));
      return this;
    }

    /** A figure, never as 1.0E-4, which some programs read as text. */
    Line number(String column, Double value) {
      cells.put(column, value == null ? "" : BigDecimal.valueOf(value).toPlainString());
      return this;
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

  /** The whole file. */
  static String of(List<Line> lines) {
    var header = new LinkedHashSet<String>();
    lines.forEach(line -> header.addAll(line.cells.keySet()));
    var out = new StringWriter();
    // The default writes to a buffer it never closes here, so nothing is left open.
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(header);
    lines.forEach(
        line ->
            csv.writeRecord(
                header.stream().map(column -> line.cells.getOrDefault(column, "")).toList()));
    return out.toString();
  }
}
