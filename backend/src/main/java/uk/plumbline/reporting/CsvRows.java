package uk.plumbline.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.plumbline.shared.SpreadsheetCell;

/**
 * CSV (RFC 4180) in UTF-8 with a header. An empty cell stands for no value, {@code ""} for an empty
 * text. A text that a spreadsheet would run as a formula gets an apostrophe before it ({@link
 * SpreadsheetCell}); nothing else is changed.
 */
final class CsvRows implements RowFormat {
  private static final byte[] LINE_END = {'\r', '\n'};

  private final List<String> names;
  private final FeedType[] types;

  /**
   * @param names of the columns
   * @param types of the columns, as many
   */
  CsvRows(List<String> names, List<FeedType> types) {
    this.names = names;
    this.types = types.toArray(FeedType[]::new);
  }

  @Override
  public void begin(Bytes out) {
    out.put(String.join(",", names));
    out.put(LINE_END);
  }

  @Override
  public void value(int column, byte[] text, int begin, int end, Bytes out) {
    separate(column, out);
    switch (types[column]) {
      case TEXT -> text(text, begin, end, out);
      case INSTANT -> FeedText.instant(text, begin, end, out);
      case TRUTH -> FeedText.truth(text, begin, out);
      default -> out.put(text, begin, end);
    }
  }

  @Override
  public void nothing(int column, Bytes out) {
    separate(column, out);
  }

  @Override
  public void endRow(Bytes out) {
    out.put(LINE_END);
  }

  private static void separate(int column, Bytes out) {
    if (column > 0) {
      out.put(',');
    }
  }

  private static void text(byte[] text, int begin, int end, Bytes out) {
    if (begin == end || !isPlain(text, begin, end)) {
      quoted(new String(text, begin, end - begin, StandardCharsets.UTF_8), out);
    } else {
      out.put(text, begin, end);
    }
  }

  /**
   * Whether the text begins with a letter or digit of ASCII, so that no spreadsheet runs it, and
   * has nothing in it that CSV gives a meaning. Nearly every text of the feed is so.
   */
  private static boolean isPlain(byte[] text, int begin, int end) {
    if (!isLetterOrDigit(text[begin])) {
      return false;
    }
    for (int at = begin; at < end; at++) {
      byte one = text[at];
      if (one == ',' || one == '"' || (one >= 0 && one < ' ')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(byte one) {
    return (one >= '0' && one <= '9') || (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
  }

  private static void quoted(String text, Bytes out) {
    out.put('"');
    out.put(SpreadsheetCell.safe(text).replace("\"", "\"\""));
    out.put('"');
  }
}
