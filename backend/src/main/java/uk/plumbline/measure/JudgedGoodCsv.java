package uk.plumbline.measure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.shared.SpreadsheetCell;

/** The measure as CSV (RFC 4180): a header, the rows, and the total last. */
final class JudgedGoodCsv {
  private JudgedGoodCsv() {}

  /**
   * The whole file. Empty cells stand for null; a text a spreadsheet would run gets an apostrophe.
   */
  static String of(JudgedGood measure) {
    var out = new StringWriter();
    // The default writes to a buffer it never closes here, so nothing is left open.
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(header(measure.total()));
    Stream.concat(measure.rows().stream(), Stream.of(measure.total()))
        .forEach(figures -> csv.writeRecord(cells(figures)));
    return out.toString();
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
    return header;
  }

  private static List<String> cells(Figures figures) {
    var cells = new ArrayList<String>();
    cells.add(figures.key() == null ? "" : SpreadsheetCell.safe(figures.key()));
    cells.add(SpreadsheetCell.safe(figures.label()));
    cells.add(Long.toString(figures.audits()));
    figures.grades().values().forEach(audits -> cells.add(audits.toString()));
    cells.add(Long.toString(figures.good()));
    cells.add(Long.toString(figures.goodOrBetter()));
    cells.add(number(figures.proportionGood()));
    cells.add(number(figures.proportionGoodOrBetter()));
    var interval = figures.interval95();
    cells.add(number(interval == null ? null : interval.lower()));
    cells.add(number(interval == null ? null : interval.upper()));
    cells.add(Long.toString(figures.moderated()));
    return cells;
  }

  private static String number(Double value) {
    // Never 1.0E-4, which some programs read as text.
    return value == null ? "" : BigDecimal.valueOf(value).toPlainString();
  }
}
