package uk.plumbline.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.plumbline.audit.Sampling;
import uk.plumbline.measure.ServiceFigures;
import uk.plumbline.pack.PackFigures.Tally;
import uk.plumbline.pack.ShownFigures.Part;
import uk.plumbline.publication.Suppression.Shown;

/** How cases were chosen, as a pack shows it. */
final class FrozenChosen {
  private FrozenChosen() {}

  /**
   * Each way in turn. Those that are counted make up the total that the pack gives, so they hide
   * one another; the others add up to nothing.
   *
   * @param found audits by the code of the way
   */
  static List<Tally> of(Map<String, Long> found, Shown total, ShownFigures shown) {
    var counted = ServiceFigures.COUNTED.stream().map(way -> part(way, found)).toList();
    var decided = shown.decide(counted);
    var tallies = new ArrayList<Tally>();
    for (var way : Sampling.values()) {
      var place = ServiceFigures.COUNTED.indexOf(way);
      var part = part(way, found);
      var tally =
          place < 0
              ? shown.tally(part.key(), part.label(), part.count())
              : shown.tally(part, total != Shown.NOTHING && decided.rows().get(place) == Shown.ALL);
      tallies.add(shown.rounded(tally));
    }
    return tallies;
  }

  private static Part part(Sampling way, Map<String, Long> found) {
    return new Part(way.code(), label(way), found.getOrDefault(way.code(), 0L));
  }

  private static String label(Sampling way) {
    return switch (way) {
      case RANDOM -> "Drawn at random";
      case CENSUS -> "Every case there was";
      case TARGETED -> "Chosen for a reason";
      case DIP -> "Dip sample";
    };
  }
}
