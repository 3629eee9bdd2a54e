package uk.plumbline.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.statistics.KrippendorffAlpha;
import uk.plumbline.statistics.KrippendorffAlpha.Metric;
import uk.plumbline.statistics.PanelDistance;

/**
 * Holds the final grades of a closed exercise against one another and against the panel's.
 * Agreement among the raters and agreement with the panel are two things, so the panel is no rater
 * of the first.
 */
final class Comparison {
  private final Framework framework;
  private final List<String> areas;
  private final Map<String, String> reference = new LinkedHashMap<>();
  private final Map<UUID, Map<String, String>> given = new LinkedHashMap<>();

  /**
   * @param areas what was graded, in order
   * @param reference the panel's grade of each of them
   * @param grades final ones only; a rater's together
   */
  Comparison(
      Framework framework,
      List<String> areas,
      List<JudgementRow> reference,
      List<RaterRow> grades) {
    this.framework = framework;
    this.areas = areas;
    reference.forEach(row -> this.reference.put(row.areaCode(), row.gradeCode()));
    grades.forEach(
        row ->
            given
                .computeIfAbsent(row.personId(), id -> new LinkedHashMap<>())
                .put(row.areaCode(), row.gradeCode()));
  }

  /** How many submitted. */
  int raters() {
    return given.size();
  }

  /** Why there can be no alpha; null when there is one. */
  String alphaMissing() {
    if (raters() < 2) {
      return "Agreement needs at least two people who submitted their grades.";
    }
    if (areas.size() < 2) {
      return "Agreement needs at least two areas; with one, alpha is always 0 and says nothing.";
    }
    return measured().isEmpty()
        ? "Everybody gave the same grade to every area, so there is no variation to measure"
            + " agreement on."
        : null;
  }

  /** Krippendorff's alpha over areas and raters, grades taken in their order; or null. */
  Double alpha() {
    return alphaMissing() == null ? measured().getAsDouble() : null;
  }

  /** How many gave a grade to an area. */
  int count(String area, String grade) {
    return (int) given.values().stream().filter(own -> grade.equals(own.get(area))).count();
  }

  /** How many grades of the scale one lies above the panel's of an area; negative below. */
  int steps(String area, String grade) {
    return place(grade) - place(reference.get(area));
  }

  /** How far one rater is from the panel. */
  PanelDistance distance(UUID rater) {
    return PanelDistance.of(
        given.get(rater).entrySet().stream()
            .mapToInt(own -> steps(own.getKey(), own.getValue()))
            .toArray());
  }

  private OptionalDouble measured() {
    var scale = framework.grades().reversed().stream().map(grade -> (double) grade.rank()).toList();
    return KrippendorffAlpha.of(ratings(), scale, Metric.ORDINAL);
  }

  private List<List<Double>> ratings() {
    var cases = new ArrayList<List<Double>>();
    for (var area : areas) {
      cases.add(given.values().stream().map(own -> rank(own.get(area))).toList());
    }
    return cases;
  }

  private double rank(String grade) {
    return framework.grade(grade).map(Grade::rank).orElseThrow();
  }

  /** Steps go by the order of the scale, not by its rank numbers, which may have gaps. */
  private int place(String grade) {
    var worstFirst = framework.grades().reversed().stream().map(Grade::code).toList();
    return worstFirst.indexOf(grade);
  }
}
