package uk.plumbline.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import uk.plumbline.publication.SmallNumbers;

/**
 * Writes the rows of a page with commas between, and keeps what the last one holds in the columns
 * that rows are ordered by. These come after the columns of the answer and are not written.
 */
final class PageRows implements RowFormat {
  private final List<ODataColumn> columns;
  private final RowFormat json;
  private final int limit;
  private final List<String> held = new ArrayList<>();
  private int rows;

  /**
   * @param limit how many rows the page has at most
   * @param quotesLargeNumbers whether numbers of 64 bits are strings
   */
  PageRows(List<ODataColumn> columns, int limit, boolean quotesLargeNumbers) {
    this.columns = columns;
    this.limit = limit;
    this.json =
        new JsonRows(
            columns.stream().map(ODataColumn::name).toList(),
            columns.stream().map(ODataColumn::type).toList(),
            "",
            quotesLargeNumbers);
  }

  /** How many rows were written. */
  int rows() {
    return rows;
  }

  /** Whether the page has all the rows it may. */
  boolean isFull() {
    return rows == limit;
  }

  /** What the last row of a full page holds in the order's columns; null for none. */
  List<String> last() {
    return held;
  }

  @Override
  public void begin(Bytes out) {
    // The page stands within an answer that has begun.
  }

  @Override
  public void value(int column, byte[] text, int begin, int end, Bytes out) {
    if (column >= columns.size()) {
      hold(new String(text, begin, end - begin, StandardCharsets.UTF_8));
      return;
    }
    separate(column, out);
    json.value(column, text, begin, end, out);
    if (columns.get(column).isCount() && isSmall(text, begin, end)) {
      out.put(",\"" + columns.get(column).name() + "@plumbline.smallNumber\":true");
    }
  }

  @Override
  public void nothing(int column, Bytes out) {
    if (column >= columns.size()) {
      hold(null);
      return;
    }
    separate(column, out);
    json.nothing(column, out);
  }

  @Override
  public void endRow(Bytes out) {
    json.endRow(out);
    rows++;
  }

  private void separate(int column, Bytes out) {
    if (column == 0 && rows > 0) {
      out.put(',');
    }
  }

  private void hold(String value) {
    if (rows == limit - 1) {
      held.add(value);
    }
  }

  /** Whether a count must not leave the service by itself. */
  private static boolean isSmall(byte[] text, int begin, int end) {
    return end - begin == 1 && SmallNumbers.PUBLICATION.hides(text[begin] - '0');
  }
}
