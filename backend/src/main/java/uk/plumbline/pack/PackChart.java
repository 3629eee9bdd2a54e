package uk.plumbline.pack;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import uk.plumbline.pack.PackFigures.Figure;
import uk.plumbline.pack.PackFigures.Point;

/**
 * Draws the charts of a pack, from 0 to 100%. Sizes are in points. What they show is always in a
 * table beside them too.
 */
final class PackChart {
  /** Width of every chart. */
  static final double WIDTH = 480;

  private static final double ROW = 18;
  private static final double AXIS = 22;
  private static final double LABELS = 150;
  private static final double COUNTS = 110;
  private static final double TREND_HEIGHT = 190;
  private static final double TEXT = 8.5;
  private static final int LONGEST_LABEL = 32;
  private static final Color INK = new Color(0x0b0c0c);
  private static final Color QUIET = new Color(0x505a5f);
  private static final Color GRID = new Color(0xd9dcde);
  private static final Color MARK = new Color(0x0b4650);
  private static final Color TARGET = new Color(0x4c2c92);
  private static final BasicStroke THIN = new BasicStroke(0.6f);
  private static final BasicStroke BOLD = new BasicStroke(1.6f);
  private static final BasicStroke DASHED =
      new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {3f}, 0);

  private static final BasicStroke LONG_DASHED =
      new BasicStroke(
          1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {8f, 3f}, 0);

  private final Graphics2D canvas;
  private final DrawnText text;

  PackChart(Graphics2D canvas, DrawnText text) {
    this.canvas = canvas;
    this.text = text;
  }

  /** Height of a chart of dots with so many rows. */
  static double heightOfDots(int rows) {
    return rows * ROW + AXIS;
  }

  /** Height of the chart in time. */
  static double heightOfTrend() {
    return TREND_HEIGHT;
  }

  /**
   * A dot for each share and a line for its likely range, with the total's own line behind.
   *
   * @param total drawn as a dashed line where it has a proportion
   */
  void dots(List<Figure> rows, Figure total) {
    var right = WIDTH - COUNTS;
    var bottom = rows.size() * ROW;
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      var x = LABELS + (right - LABELS) * tenth / 10;
      line(GRID, THIN, x, 0, x, bottom);
      canvas.setColor(QUIET);
      text.writeCentred(canvas, tenth * 10 + "%", x, bottom + 13, TEXT);
    }
    if (total.proportion() != null) {
      var x = LABELS + (right - LABELS) * total.proportion();
      line(QUIET, DASHED, x, 0, x, bottom);
    }
    for (int at = 0; at < rows.size(); at++) {
      dot(rows.get(at), at * ROW + ROW / 2, right);
    }
  }

  private void dot(Figure row, double y, double right) {
    canvas.setColor(INK);
    text.writeEnding(canvas, cut(row.label()), LABELS - 8, y + 3, TEXT);
    text.write(canvas, row.words(), right + 10, y + 3, TEXT);
    if (row.proportion() == null || row.range() == null) {
      return;
    }
    var span = right - LABELS;
    line(MARK, BOLD, LABELS + span * row.lower(), y, LABELS + span * row.upper(), y);
    canvas.fill(new Ellipse2D.Double(LABELS + span * row.proportion() - 3.5, y - 3.5, 7, 7));
  }

  /**
   * The share of each period in time, with its mean, limits and target; more than chance as a
   * square.
   */
  void trend(List<Point> points) {
    var left = 34.0;
    var top = 6.0;
    var bottom = TREND_HEIGHT - 30;
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      var y = bottom - (bottom - top) * tenth / 10;
      line(GRID, THIN, left, y, WIDTH - 6, y);
      canvas.setColor(QUIET);
      text.writeEnding(canvas, tenth * 10 + "%", left - 5, y + 3, TEXT);
    }
    var step = (WIDTH - 20 - left) / Math.max(1, points.size());
    Double earlierX = null;
    Double earlierY = null;
    for (int at = 0; at < points.size(); at++) {
      var x = left + step * (at + 0.5);
      var point = points.get(at);
      limits(point, x, step, top, bottom);
      if (at % Math.max(1, (points.size() + 5) / 6) == 0) {
        canvas.setColor(QUIET);
        text.writeCentred(canvas, shortened(point.figure().label()), x, bottom + 14, TEXT);
      }
      if (point.figure().proportion() == null) {
        earlierX = null;
        continue;
      }
      var y = bottom - (bottom - top) * point.figure().proportion();
      if (earlierX != null) {
        line(MARK, BOLD, earlierX, earlierY, x, y);
      }
      mark(point, x, y);
      earlierX = x;
      earlierY = y;
    }
  }

  private void limits(Point point, double x, double step, double top, double bottom) {
    if (point.target() != null) {
      var y = bottom - (bottom - top) * point.target();
      line(TARGET, LONG_DASHED, x - step / 2, y, x + step / 2, y);
    }
    for (var limit : new Double[] {point.lowerLimit(), point.upperLimit(), point.mean()}) {
      if (limit != null) {
        var y = bottom - (bottom - top) * Math.clamp(limit, 0, 1);
        line(QUIET, limit.equals(point.mean()) ? THIN : DASHED, x - step / 2, y, x + step / 2, y);
      }
    }
  }

  private void mark(Point point, double x, double y) {
    canvas.setColor(MARK);
    var isSpecial = point.type() != null && point.type().startsWith("special");
    canvas.fill(
        isSpecial
            ? new Rectangle2D.Double(x - 4.5, y - 4.5, 9, 9)
            : new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7));
  }

  private void line(Color colour, BasicStroke stroke, double x, double y, double toX, double toY) {
    canvas.setColor(colour);
    canvas.setStroke(stroke);
    canvas.draw(new Line2D.Double(x, y, toX, toY));
  }

  private static String cut(String label) {
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
  }

  /** {@code April to June 2026} as {@code Apr 2026}. */
  private static String shortened(String label) {
    var words = label.split(" ");
    return words[0].substring(0, Math.min(3, words[0].length())) + " " + words[words.length - 1];
  }
}
