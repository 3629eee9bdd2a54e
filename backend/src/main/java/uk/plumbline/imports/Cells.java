package uk.plumbline.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.plumbline.shared.SpreadsheetCell;

/** The cells of one row, each read in one way and each with its own fault. */
final class Cells {
  private static final Pattern DATE = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029]");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final CsvRecord record;
  private final Header header;
  private final LocalDate today;
  private final ImportErrors errors;

  Cells(CsvRecord record, Header header, LocalDate today, ImportErrors errors) {
    this.record = record;
    this.header = header;
    this.today = today;
    this.errors = errors;
  }

  long line() {
    return record.getStartingLineNumber();
  }

  /** Whether the cell is empty, which is not a fault in itself. */
  boolean isEmpty(Column column) {
    return raw(header.columns().get(column)).isEmpty();
  }

  /** A text that must be there; null with a fault when it is not. */
  String required(Column column, int longest) {
    if (isEmpty(column)) {
      refuse(column, "The cell is empty.", "Every audit needs a value here.");
      return null;
    }
    return optional(column, longest);
  }

  /** A text; null when empty or at fault. */
  String optional(Column column, int longest) {
    return checked(column.header(), header.columns().get(column), longest);
  }

  /** A grade of a judgement area; null when empty or at fault. */
  String area(String code, int longest) {
    return checked(Column.AREA + code, header.areas().get(code), longest);
  }

  /** One of a closed set. */
  <T> T code(Column column, Function<String, T> reader) {
    var text = required(column, 40);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      refuse(
          column,
          ColumnText.quoted(text) + " is not a known " + column.header() + ".",
          "It " + e.getMessage() + ".");
      return null;
    }
  }

  /** A text of a given form, which is not repeated in the fault: it may name a child. */
  String matching(Column column, Pattern form, String detail, String remedy) {
    var text = required(column, 200);
    if (text != null && !form.matcher(text).matches()) {
      refuse(column, detail, remedy);
      return null;
    }
    return text;
  }

  /** A date from 1900 to today; null when empty or at fault. */
  LocalDate date(Column column) {
    var text = optional(column, 40);
    if (text == null) {
      return null;
    }
    var date = parse(text);
    if (date == null) {
      refuse(column, ColumnText.quoted(text) + " is not a date.", "Write the date as 2026-11-21.");
    } else if (date.isAfter(today)) {
      refuse(
          column, "The date is in the future.", "Give a date up to today, which is " + today + ".");
      return null;
    } else if (date.isBefore(EARLIEST)) {
      refuse(column, "The date is before 1900.", "Check the year.");
      return null;
    }
    return date;
  }

  /** Adds a fault of a cell of this row. */
  void refuse(Column column, String detail, String remedy) {
    errors.add(line(), column.header(), detail, remedy);
  }

  private static LocalDate parse(String text) {
    try {
      return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
    } catch (DateTimeParseException e) {
      return null; // 2026-02-30: shaped like a date and none; the caller says so.
    }
  }

  private String checked(String name, int position, int longest) {
    var text = raw(position);
    if (text.isEmpty()) {
      return null;
    }
    if (SpreadsheetCell.wouldRun(record.getField(position))) {
      errors.add(
          line(),
          name,
          "The cell begins like a formula, with = + - @ or a tab.",
          "Replace the formula by its value, or take the sign away.");
      return null;
    }
    if (UNSEEN.matcher(text).find()) {
      errors.add(
          line(),
          name,
          "The cell holds a line break or another invisible character.",
          "Write the value on one line.");
      return null;
    }
    if (text.length() > longest) {
      errors.add(
          line(), name, "The cell is longer than " + longest + " characters.", "Shorten it.");
      return null;
    }
    return text;
  }

  private String raw(int position) {
    return record.getField(position).strip();
  }
}
