package uk.plumbline.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An import file as read: its rows, and everything that is wrong with it by itself.
 *
 * @param rows every row that has all its cells
 * @param size how many rows there are, those with faults included
 * @param errors what is wrong so far
 */
record AuditFile(List<ImportRow> rows, int size, ImportErrors errors) {
  private static final int LONGEST_CELL = 10_000;
  private static final int LONGEST_ROW = 100_000;
  private static final int MOST_ROWS = 250_000;
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  /**
   * Reads a whole file.
   *
   * @param bytes the file as sent
   * @param today no audit may be later
   */
  static AuditFile read(byte[] bytes, LocalDate today) {
    var errors = new ImportErrors();
    var rows = new ArrayList<ImportRow>();
    var text = CsvText.decode(bytes, errors);
    var size = text == null ? 0 : readRows(text, today, rows, errors);
    return new AuditFile(rows, size, errors);
  }

  private static int readRows(
      String text, LocalDate today, List<ImportRow> rows, ImportErrors errors) {
    int size = 0;
    RowReader reader = null;
    try {
      for (var record : records(text)) {
        if (reader == null) {
          var header = Header.read(record, errors);
          if (header == null) {
            return 0; // What the cells of the other lines mean is not known.
          }
          reader = new RowReader(header, today, errors);
        } else if (!isBlank(record)) {
          size++;
          mustNotBeTooMany(size, record.getStartingLineNumber());
          var row = reader.read(record);
          if (row != null) {
            rows.add(row);
          }
        }
      }
    } catch (CsvParseException e) {
      refuse(e.getMessage(), errors);
    }
    if (size == 0 && errors.isEmpty()) {
      errors.add(1, "The file has a header but no audits.", "Add a line for each audit.");
    }
    return size;
  }

  private static Iterable<CsvRecord> records(String text) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(
            CsvRecordHandler.of(
                limits ->
                    limits
                        .maxFields(Header.MOST_COLUMNS)
                        .maxFieldSize(LONGEST_CELL)
                        .maxRecordSize(LONGEST_ROW)),
            text);
  }

  /** Spreadsheets leave lines of nothing but commas behind. */
  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }

  private static void mustNotBeTooMany(int size, long line) {
    if (size > MOST_ROWS) {
      throw new CsvParseException("Too many rows at line " + line);
    }
  }

  /** The reader's own message is for programmers; only its line number is used. */
  private static void refuse(String message, ImportErrors errors) {
    var line = LINE.matcher(message);
    long at = line.find() ? Long.parseLong(line.group(1)) : 1;
    if (message.contains("quote")) {
      errors.add(
          at,
          "The quotation marks of this line, or of a cell that begins here, do not balance; the"
              + " rest of the file was not read.",
          "Put a quotation mark at both ends of the cell, and double any within it.");
    } else {
      errors.add(
          at,
          "The line is longer, or the file has more columns or lines, than an import can hold; the"
              + " rest was not read.",
          "Keep to "
              + Header.MOST_COLUMNS
              + " columns, "
              + LONGEST_CELL
              + " characters a cell and "
              + MOST_ROWS
              + " lines; split larger files.");
    }
  }
}
