package uk.plumbline.pack;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.measure.ServiceCounts.Point;
import uk.plumbline.measure.ServiceCounts.Series;

/** A trend as a pack shows it. */
record FrozenTrend(ShownFigures shown, PackDisclosure disclosure) {
  /** The series, with limits only where they give no hidden period away. */
  PackFigures.Trend of(Series found) {
    var points = new ArrayList<PackFigures.Point>();
    for (int at = 0; at < found.points().size(); at++) {
      points.add(point(found.points().get(at), at));
    }
    return new PackFigures.Trend(
        found.by(),
        disclosure.givesLimits()
            ? PackWords.trend(found.by(), found.variation())
            : PackWords.trendWithout(found.by()),
        points,
        disclosure.givesLimits() ? found.notes() : List.of(),
        found.milestones(),
        found.rebases(),
        found.breaks());
  }

  private PackFigures.Point point(Point found, int at) {
    // Periods add up to the service: outside they are rounded as totals are.
    var row = ShownFigures.row(found.key(), found.label(), found.count(), found.of());
    var figure = shown.total(row, disclosure.trend().get(at));
    return disclosure.givesLimits()
        ? new PackFigures.Point(
            figure,
            shown.rounded(found.mean()),
            shown.rounded(found.lower()),
            shown.rounded(found.upper()),
            found.type(),
            found.target())
        : new PackFigures.Point(figure, null, null, null, null, found.target());
  }
}
