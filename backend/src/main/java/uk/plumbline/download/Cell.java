package uk.plumbline.download;

import java.math.BigDecimal;
import uk.plumbline.shared.SpreadsheetCell;

/**
 * One cell of a file of figures.
 *
 * @param text as written where there is no number; empty for a figure that there is not
 * @param number the number; null where it is a text
 */
public record Cell(String text, Number number) {
  private static final Cell EMPTY = new Cell("", null);

  /** A text; one that a spreadsheet would run gets an apostrophe. Null gives an empty cell. */
  public static Cell text(String text) {
    return text == null ? EMPTY : new Cell(SpreadsheetCell.safe(text), null);
  }

  /** A whole number. */
  public static Cell count(long count) {
    return new Cell("", count);
  }

  /** A figure; null gives an empty cell. */
  public static Cell number(Double figure) {
    return figure == null ? EMPTY : new Cell("", figure);
  }

  /** As it stands in a text file: never 1.0E-4, which some programs read as text. */
  String written() {
    if (number == null) {
      return text;
    }
    return number instanceof Double figure
        ? BigDecimal.valueOf(figure).toPlainString()
        : number.toString();
  }
}
