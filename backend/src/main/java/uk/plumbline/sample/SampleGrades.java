package uk.plumbline.sample;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.plumbline.framework.Framework;

/**
 * Grades of invented audits. Each piece of work has a quality of its own on a bell curve; each area
 * of it strays a little from that, and each auditor sees it a little better or worse than it is.
 * The cut points give slightly more than half good or better, about what councils report of
 * themselves.
 */
final class SampleGrades {
  /** Worst first. */
  static final List<String> SCALE =
      List.of("inadequate", "requires_improvement", "good", "outstanding");

  private static final double[] CUTS = {-1.7, -0.12, 1.75};

  private static final double[] MIDDLES = {-2.6, -0.9, 0.8, 2.6};

  // Together about 1, so that the cut points can be read as standard deviations.
  private static final double BETWEEN_CASES = 0.8;
  private static final double BETWEEN_AREAS = 0.45;
  private static final double BETWEEN_LOOKS = 0.25;

  private final Random random;

  SampleGrades(Random random) {
    this.random = random;
  }

  /**
   * How good each area of a piece of work really is, in standard deviations.
   *
   * @param mean the quality to be expected of it
   */
  SortedMap<String, Double> qualities(double mean, List<String> areas) {
    var work = mean + BETWEEN_CASES * random.nextGaussian();
    var qualities = new TreeMap<String, Double>();
    areas.forEach(area -> qualities.put(area, work + BETWEEN_AREAS * random.nextGaussian()));
    return qualities;
  }

  /**
   * How somebody grades it.
   *
   * @param leniency how much better than it is they see all work, in standard deviations
   */
  SortedMap<String, String> seenBy(double leniency, SortedMap<String, Double> qualities) {
    var grades = new TreeMap<String, String>();
    qualities.forEach(
        (area, quality) ->
            grades.put(area, grade(quality + leniency + BETWEEN_LOOKS * random.nextGaussian())));
    // Nobody calls work good overall that was inadequate in a part.
    if (grades.containsValue("inadequate") && rank(grades.get(Framework.OVERALL)) > 2) {
      grades.put(Framework.OVERALL, "requires_improvement");
    }
    return grades;
  }

  /** How good work is that gets a grade from nearly everybody, in standard deviations. */
  static double middle(int rank) {
    return MIDDLES[rank - 1];
  }

  /** Place in the scale, 1 being the worst; 0 for no grade. */
  static int rank(String grade) {
    return grade == null ? 0 : SCALE.indexOf(grade) + 1;
  }

  private static String grade(double quality) {
    int grade = 0;
    while (grade < CUTS.length && quality > CUTS[grade]) {
      grade++;
    }
    return SCALE.get(grade);
  }
}
