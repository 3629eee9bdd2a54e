package uk.plumbline.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows as JSON objects (RFC 8259), one after the other. */
final class JsonRows implements RowFormat {
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final byte[][] names;
  private final FeedType[] types;
  private final byte[] afterRow;
  private final boolean quotesLargeNumbers;

  /**
   * @param names of the columns
   * @param types of the columns, as many
   * @param afterRow what stands after each row
   * @param quotesLargeNumbers whether numbers of 64 bits are strings, for readers that would round
   *     them
   */
  JsonRows(List<String> names, List<FeedType> types, String afterRow, boolean quotesLargeNumbers) {
    this.names = new byte[names.size()][];
    for (int column = 0; column < names.size(); column++) {
      var name = (column == 0 ? "{\"" : ",\"") + names.get(column) + "\":";
      this.names[column] = name.getBytes(StandardCharsets.UTF_8);
    }
    this.types = types.toArray(FeedType[]::new);
    this.afterRow = afterRow.getBytes(StandardCharsets.UTF_8);
    this.quotesLargeNumbers = quotesLargeNumbers;
  }

  /** JSON Lines: an object a line. */
  static JsonRows lines(List<String> names, List<FeedType> types) {
    return new JsonRows(names, types, "\n", false);
  }

  @Override
  public void begin(Bytes out) {
    // Nothing stands before the first row.
  }

  @Override
  public void value(int column, byte[] text, int begin, int end, Bytes out) {
    out.put(names[column]);
    switch (types[column]) {
      case TEXT -> string(text, begin, end, out);
      case IDENTIFIER, DAY -> {
        out.put('"');
        out.put(text, begin, end);
        out.put('"');
      }
      case INSTANT -> {
        out.put('"');
        FeedText.instant(text, begin, end, out);
        out.put('"');
      }
      case TRUTH -> FeedText.truth(text, begin, out);
      case NUMBER -> out.put(text, begin, end);
      case LARGE_NUMBER -> largeNumber(text, begin, end, out);
    }
  }

  @Override
  public void nothing(int column, Bytes out) {
    out.put(names[column]);
    out.put(NULL);
  }

  @Override
  public void endRow(Bytes out) {
    out.put('}');
    out.put(afterRow);
  }

  private void largeNumber(byte[] text, int begin, int end, Bytes out) {
    if (quotesLargeNumbers) {
      out.put('"');
    }
    out.put(text, begin, end);
    if (quotesLargeNumbers) {
      out.put('"');
    }
  }

  private static void string(byte[] text, int begin, int end, Bytes out) {
    out.put('"');
    int from = begin;
    for (int at = begin; at < end; at++) {
      byte one = text[at];
      if (one == '"' || one == '\\' || (one >= 0 && one < ' ')) {
        out.put(text, from, at);
        escaped(one, out);
        from = at + 1;
      }
    }
    out.put(text, from, end);
    out.put('"');
  }

  private static void escaped(byte one, Bytes out) {
    out.put('\\');
    if (one == '"' || one == '\\') {
      out.put(one);
    } else {
      out.put('u');
      out.put('0');
      out.put('0');
      out.put(HEX[one >> 4]);
      out.put(HEX[one & 15]);
    }
  }
}
