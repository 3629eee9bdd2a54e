package uk.plumbline.framework;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The grading frameworks, newest first. Read each time: they are few, and imports may add areas.
 */
@Singleton
public class Frameworks {
  private final FrameworkRepository rows;

  Frameworks(FrameworkRepository rows) {
    this.rows = rows;
  }

  /** Every framework with its grades and areas. */
  @Transactional(readOnly = true)
  public List<Framework> all() {
    var grades = rows.grades();
    var areas = rows.areas();
    return rows.frameworks().stream().map(row -> framework(row, grades, areas)).toList();
  }

  /** The framework with this code. */
  @Transactional(readOnly = true)
  public Optional<Framework> find(String code) {
    return all().stream().filter(framework -> framework.code().equals(code)).findFirst();
  }

  private static Framework framework(FrameworkRow row, List<GradeRow> grades, List<AreaRow> areas) {
    return new Framework(
        row.code(),
        row.label(),
        row.description(),
        row.validFrom(),
        row.validTo(),
        row.usualFor(),
        row.overallUntil(),
        grades.stream()
            .filter(grade -> grade.scaleCode().equals(row.scaleCode()))
            .map(GradeRow::grade)
            .toList(),
        areas.stream()
            .filter(area -> area.frameworkCode().equals(row.code()))
            .map(AreaRow::area)
            .toList());
  }
}
