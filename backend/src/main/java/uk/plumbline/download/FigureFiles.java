package uk.plumbline.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables of figures into files. */
public final class FigureFiles {
  private static final double NAME_WIDTH = 28;
  private static final double VALUE_WIDTH = 100;

  private FigureFiles() {}

  /**
   * CSV (RFC 4180): a header, then the rows. What is about them does not fit in, so that programs
   * can read it.
   */
  public static String csv(FigureTable table) {
    var out = new StringWriter();
    // The default writes to a buffer it never closes here, so nothing is left open.
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    csv.writeRecord(table.columns());
    table.rows().forEach(row -> csv.writeRecord(row.stream().map(Cell::written).toList()));
    return out.toString();
  }

  /** An Excel workbook (OOXML): the figures first, and what must be known about them second. */
  public static byte[] xlsx(FigureTable table) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Plumbline", "1.0")) {
      figures(workbook.newWorksheet("Figures"), table);
      about(workbook.newWorksheet("About"), table.about());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written to", e);
    }
    return out.toByteArray();
  }

  private static void figures(Worksheet sheet, FigureTable table) {
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, table.columns().get(column));
      sheet.style(0, column).bold().set();
    }
    for (int row = 0; row < table.rows().size(); row++) {
      cells(sheet, row + 1, table.rows().get(row));
    }
    sheet.freezePane(0, 1);
  }

  private static void cells(Worksheet sheet, int row, List<Cell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      var cell = cells.get(column);
      if (cell.number() != null) {
        sheet.value(row, column, cell.number());
      } else if (!cell.text().isEmpty()) {
        sheet.value(row, column, cell.text());
      }
    }
  }

  private static void about(Worksheet sheet, List<FigureTable.Fact> facts) {
    sheet.width(0, NAME_WIDTH);
    sheet.width(1, VALUE_WIDTH);
    for (int row = 0; row < facts.size(); row++) {
      sheet.value(row, 0, facts.get(row).name());
      sheet.style(row, 0).bold().set();
      sheet.value(row, 1, Cell.text(facts.get(row).value()).text());
      sheet.style(row, 1).wrapText(true).set();
    }
  }
}
