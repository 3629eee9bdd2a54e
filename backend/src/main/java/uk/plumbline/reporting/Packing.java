package uk.plumbline.reporting;

import io.micronaut.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Answers packed as gzip by the thread that makes them. Left to the server they would be packed by
 * one of the few threads that serve everybody.
 */
final class Packing {
  private Packing() {}

  /** Whether the reader takes gzip (RFC 9110, section 12.5.3). */
  static boolean isWanted(HttpRequest<?> request) {
    return request.getHeaders().getAll("Accept-Encoding").stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(one -> one.replace(" ", "").toLowerCase(Locale.ROOT))
        .anyMatch(
            one ->
                one.equals("gzip")
                    || (one.startsWith("gzip;q=") && !one.matches(".*;q=0(\\.0*)?")));
  }

  /** A whole answer, packed at the quickest level: networks are seldom slower than higher ones. */
  static byte[] packed(byte[] whole) {
    var packed = new ByteArrayOutputStream(whole.length / 8 + 64);
    try (var gzip = new QuickGzip(packed)) {
      gzip.write(whole);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written to", e);
    }
    return packed.toByteArray();
  }

  /** Gzip at the quickest level, of which all that was written is let out by a flush. */
  static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream to) throws IOException {
      super(to, 8192, /* syncFlush= */ true);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
