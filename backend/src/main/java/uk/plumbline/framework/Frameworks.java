package uk.plumbline.framework;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The grading frameworks, newest first. They are asked for several times in every request and
 * hardly ever change, so they are kept with the edition they were read in; another server's import
 * may add areas, so the edition is asked for each time.
 */
@Singleton
public class Frameworks {
  private final FrameworkRepository rows;
  private volatile Kept kept;

  Frameworks(FrameworkRepository rows) {
    this.rows = rows;
  }

  private record Kept(Optional<UUID> edition, List<Framework> frameworks) {}

  /** Every framework with its grades and areas. */
  public List<Framework> all() {
    var edition = rows.edition();
    var known = kept;
    while (known == null || edition.isEmpty() || !known.edition().equals(edition)) {
      known = new Kept(edition, read());
      // What changed while it was read is read again, so that an edition stands for one state.
      var since = rows.edition();
      if (since.equals(edition)) {
        kept = known;
        break;
      }
      edition = since;
    }
    return known.frameworks();
  }

  private List<Framework> read() {
    var grades = rows.grades();
    var areas = rows.areas();
    return rows.frameworks().stream().map(row -> framework(row, grades, areas)).toList();
  }

  /** The framework with this code. */
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
