package uk.plumbline.pack;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Writes words into charts as outlines of the embedded font: the machine's own fonts differ, and a
 * server may have none.
 */
final class DrawnText implements AutoCloseable {
  private final TrueTypeFont font;
  private final double unitsPerEm;

  /**
   * @param file the font; read and closed
   */
  DrawnText(InputStream file) {
    try (file) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How wide a text is in a size, both in points. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(code -> advance(glyph(code))).sum() * size / unitsPerEm;
  }

  /** Writes a text from a point on its base line to the right. */
  void write(Graphics2D canvas, String text, double x, double y, double size) {
    var scale = size / unitsPerEm;
    var at = x;
    for (var code : text.codePoints().toArray()) {
      var glyph = glyph(code);
      var shape = outline(glyph);
      if (shape != null) {
        var place = AffineTransform.getTranslateInstance(at, y);
        place.scale(scale, -scale);
        canvas.fill(place.createTransformedShape(shape));
      }
      at += advance(glyph) * scale;
    }
  }

  /** Writes a text so that it ends at a point. */
  void writeEnding(Graphics2D canvas, String text, double x, double y, double size) {
    write(canvas, text, x - width(text, size), y, size);
  }

  /** Writes a text with its middle at a point. */
  void writeCentred(Graphics2D canvas, String text, double x, double y, double size) {
    write(canvas, text, x - width(text, size) / 2, y, size);
  }

  @Override
  public void close() {
    try {
      font.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int glyph(int code) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double advance(int glyph) {
    try {
      return font.getAdvanceWidth(glyph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private java.awt.Shape outline(int glyph) {
    try {
      var found = font.getGlyph().getGlyph(glyph);
      return found == null ? null : found.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
