package uk.plumbline.framework;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A set of judgement areas graded on one scale, in force between two dates.
 *
 * @param code stable, lower_snake
 * @param label name for people
 * @param description what it is and where it comes from
 * @param validFrom first day in force
 * @param validTo last day in force; null while in force
 * @param usualFor the audit type it is offered first for; null for none
 * @param overallUntil last day on which the inspectorate gave an overall judgement; null where that
 *     never stopped
 * @param grades best first
 * @param areas in the order of the form; the overall judgement is not among them
 */
@Serdeable
public record Framework(
    String code,
    String label,
    String description,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String usualFor,
    @Nullable LocalDate overallUntil,
    List<Grade> grades,
    List<Area> areas) {
  /** The code under which the overall judgement is kept beside the areas. */
  public static final String OVERALL = "overall";

  /** The grade with this code; the same word in another framework's scale is another grade. */
  public Optional<Grade> grade(String gradeCode) {
    return grades.stream().filter(grade -> grade.code().equals(gradeCode)).findFirst();
  }

  /**
   * A stored grade, which is always one of a known framework.
   *
   * @param all every framework
   * @throws java.util.NoSuchElementException when it is not
   */
  public static Grade gradeIn(List<Framework> all, String framework, String grade) {
    return all.stream()
        .filter(known -> known.code().equals(framework))
        .findFirst()
        .flatMap(known -> known.grade(grade))
        .orElseThrow();
  }

  /** The scale's lowest grade. */
  public Grade lowest() {
    return grades.getLast();
  }

  /** Whether this can be judged in the framework: one of its areas, or {@link #OVERALL}. */
  public boolean judges(String area) {
    return area.equals(OVERALL) || areas.stream().anyMatch(known -> known.code().equals(area));
  }

  /** The areas offered for audits of a date. */
  public List<Area> areasOn(LocalDate date) {
    return areas.stream().filter(area -> area.isOfferedOn(date)).toList();
  }

  /** What an area is called, the overall judgement included. */
  public String labelOf(String area) {
    return areas.stream()
        .filter(known -> known.code().equals(area))
        .map(Area::label)
        .findFirst()
        .orElse("Overall");
  }
}
