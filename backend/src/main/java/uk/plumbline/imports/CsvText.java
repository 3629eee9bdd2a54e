package uk.plumbline.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes of a file into text. UTF-8 only, and strictly: a wrong guess would store wrong
 * names, and nobody would notice.
 */
final class CsvText {
  private static final String SAVE_AS_UTF8 =
      "Save the file as \"CSV UTF-8 (comma delimited)\" and import it again.";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvText() {}

  /**
   * @param bytes the file
   * @param errors gets a fault with its line when the bytes are not UTF-8 text
   * @return the text without a byte order mark; null when there was a fault
   */
  static String decode(byte[] bytes, ImportErrors errors) {
    if (isBlank(bytes)) {
      errors.add(
          1, "The file is empty.", "Choose a file with a header row and at least one audit.");
      return null;
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      errors.add(1, "The file is in UTF-16, not in UTF-8.", SAVE_AS_UTF8);
      return null;
    }
    if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      errors.add(1, "The file is a spreadsheet workbook, not CSV.", SAVE_AS_UTF8);
      return null;
    }
    var chars = CharBuffer.allocate(bytes.length);
    var source = ByteBuffer.wrap(bytes);
    var result = read(source, chars);
    if (result.isError()) {
      errors.add(
          lineAt(bytes, source.position()),
          "This line holds characters that are not UTF-8, as files saved for older Windows"
              + " programs do.",
          SAVE_AS_UTF8);
      return null;
    }
    return withoutNul(withoutMark(chars.flip().toString()), errors);
  }

  private static CoderResult read(ByteBuffer source, CharBuffer chars) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var result = decoder.decode(source, chars, true);
    return result.isError() ? result : decoder.flush(chars);
  }

  private static String withoutMark(String text) {
    return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String withoutNul(String text, ImportErrors errors) {
    var nul = text.indexOf('\0');
    if (nul < 0) {
      return text;
    }
    errors.add(
        lineAt(text.substring(0, nul).getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE),
        "This line holds a NUL character, so the file is not plain text.",
        SAVE_AS_UTF8);
    return null;
  }

  /** Line of a byte, the first being 1; CR LF, LF and CR each end a line. */
  private static long lineAt(byte[] bytes, int position) {
    long line = 1;
    for (int i = 0; i < Math.min(position, bytes.length); i++) {
      if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r') || bytes[i] == '\r') {
        line++;
      }
    }
    return line;
  }

  private static boolean isBlank(byte[] bytes) {
    var start = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(byte[] bytes, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
