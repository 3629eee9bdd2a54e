package uk.plumbline.pack;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Sets a pack as a tagged PDF (PDF/UA) with every font embedded, so that people who listen to it
 * and machines without fonts get the same document.
 */
@Singleton
class PackDocument {
  private static final String FONT = "/liberation/LiberationSans-Regular.ttf";
  private static final String BOLD_FONT = "/liberation/LiberationSans-Bold.ttf";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    // Its warnings are about style sheets, and go past our log.
    XRLog.setLoggingEnabled(false);
  }

  /**
   * @throws IOException when it cannot be set
   */
  byte[] of(PackRow pack, PackFigures figures) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var text = new DrawnText(file(FONT))) {
      var drawers = new DefaultObjectDrawerFactory();
      drawers.registerDrawer(
          PackPage.TEAMS_CHART,
          drawer(text, chart -> chart.dots(figures.teams().rows(), figures.teams().total())));
      drawers.registerDrawer(
          PackPage.TREND_CHART, drawer(text, chart -> chart.trend(figures.trend().points())));
      new PdfRendererBuilder()
          .usePdfUaAccessibility(true)
          .usePdfVersion(1.7f)
          .withProducer("Plumbline")
          .useFont(() -> file(FONT), PackPage.FONT, NORMAL, FontStyle.NORMAL, true)
          .useFont(() -> file(BOLD_FONT), PackPage.FONT, BOLD, FontStyle.NORMAL, true)
          .useObjectDrawerFactory(drawers)
          // Nothing is ever fetched: the page is whole as it is.
          .useUriResolver((base, uri) -> null)
          .withHtmlContent(new PackPage(pack, figures).html(), null)
          .toStream(out)
          .run();
    }
    return out.toByteArray();
  }

  private static FSObjectDrawer drawer(DrawnText text, Consumer<PackChart> draw) {
    return (element, x, y, width, height, device, context, dotsPerPixel) -> {
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) width,
          (float) height,
          canvas -> draw.accept(scaled(canvas, width / dotsPerPixel, text)));
      return Map.of();
    };
  }

  /** The device counts in pixels of its style sheet, the charts in points. */
  private static PackChart scaled(Graphics2D canvas, double width, DrawnText text) {
    canvas.scale(width / PackChart.WIDTH, width / PackChart.WIDTH);
    return new PackChart(canvas, text);
  }

  private static InputStream file(String name) {
    return Objects.requireNonNull(PackDocument.class.getResourceAsStream(name), name);
  }
}
