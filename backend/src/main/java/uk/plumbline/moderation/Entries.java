package uk.plumbline.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.ProblemException;

/** Brings the overall entry and the area entries of a request under their area codes. */
public final class Entries {
  private Entries() {}

  /**
   * @throws ProblemException 400 where an area is named twice, or the overall judgement as an area
   */
  public static <O, A, T> Map<String, T> byArea(
      O overall,
      List<A> areas,
      Function<A, String> code,
      Function<O, T> ofOverall,
      Function<A, T> ofArea) {
    var entries = new LinkedHashMap<String, T>();
    if (overall != null) {
      entries.put(Framework.OVERALL, ofOverall.apply(overall));
    }
    for (var area : areas == null ? List.<A>of() : areas) {
      var name = code.apply(area);
      var pointer = "#/areas/" + name;
      if (name.equals(Framework.OVERALL)) {
        throw ProblemException.badRequest(
            pointer, "The overall judgement has a place of its own, beside the areas.");
      }
      if (entries.put(name, ofArea.apply(area)) != null) {
        throw ProblemException.badRequest(pointer, "This area is named twice.");
      }
    }
    return entries;
  }
}
