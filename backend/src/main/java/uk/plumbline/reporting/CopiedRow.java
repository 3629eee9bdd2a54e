package uk.plumbline.reporting;

/**
 * A row as PostgreSQL's {@code copy ... to stdout} writes it: values with tabs between and a line
 * end, {@code \N} for none, and a backslash before what would be mistaken for one of these.
 */
final class CopiedRow {
  private CopiedRow() {}

  /**
   * Writes a row in a format.
   *
   * @param line with its line end
   */
  static void write(byte[] line, RowFormat format, Bytes out) {
    int begin = 0;
    for (int column = 0; begin < line.length; column++) {
      boolean hasEscapes = false;
      int end = begin;
      while (line[end] != '\t' && line[end] != '\n') {
        hasEscapes |= line[end] == '\\';
        end++;
      }
      if (!hasEscapes) {
        format.value(column, line, begin, end, out);
      } else if (end == begin + 2 && line[begin + 1] == 'N') {
        format.nothing(column, out);
      } else {
        var plain = plain(line, begin, end);
        format.value(column, plain, 0, plain.length, out);
      }
      begin = end + 1;
    }
    format.endRow(out);
  }

  private static byte[] plain(byte[] line, int begin, int end) {
    var plain = new Bytes(end - begin);
    for (int at = begin; at < end; at++) {
      plain.put(line[at] == '\\' ? meant(line[++at]) : line[at]);
    }
    return plain.copy();
  }

  private static int meant(byte escaped) {
    return switch (escaped) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000b';
      default -> escaped;
    };
  }
}
