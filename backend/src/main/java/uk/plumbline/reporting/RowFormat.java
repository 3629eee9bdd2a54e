package uk.plumbline.reporting;

/**
 * Writes rows as one kind of text. Values come as PostgreSQL writes them, in UTF-8, since turning
 * millions of them into objects and back is most of what comparable feeds spend their time on.
 */
interface RowFormat {
  /** What comes before the first row. */
  void begin(Bytes out);

  /** A value of a row: the bytes of {@code text} from {@code begin} up to {@code end}. */
  void value(int column, byte[] text, int begin, int end, Bytes out);

  /** That a row has no value in a column. */
  void nothing(int column, Bytes out);

  /** The end of a row. */
  void endRow(Bytes out);
}
