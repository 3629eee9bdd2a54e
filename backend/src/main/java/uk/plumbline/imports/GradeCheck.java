package uk.plumbline.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;

/**
 * Checks a row's framework, areas and grades. A word of one scale is never read as a word of
 * another: adequate stays adequate.
 */
final class GradeCheck {
  private final Map<String, Framework> frameworks = new HashMap<>();
  private final boolean createMissing;
  private final ImportErrors errors;
  private final Set<NewArea> seen = new HashSet<>();
  private final List<NewArea> newAreas = new ArrayList<>();

  /** An area to be added to a framework. */
  record NewArea(String framework, String code) {
    String label() {
      return NewCode.label(code);
    }
  }

  GradeCheck(KnownCouncil known, boolean createMissing, ImportErrors errors) {
    known.frameworks().forEach(framework -> frameworks.put(framework.code(), framework));
    this.createMissing = createMissing;
    this.errors = errors;
  }

  /** Areas to be created, in the order of the file. */
  List<NewArea> newAreas() {
    return newAreas;
  }

  /** The row's framework, its areas and grades checked; null with a fault when it is not known. */
  Framework check(ImportRow row) {
    if (row.framework() == null) {
      return null;
    }
    var framework = frameworks.get(row.framework());
    if (framework == null) {
      errors.add(
          row.line(),
          Column.FRAMEWORK.header(),
          "There is no framework " + ColumnText.quoted(row.framework()) + ".",
          "Use one of " + String.join(", ", frameworks.keySet().stream().sorted().toList()) + ".");
      return null;
    }
    row.grades().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(given -> check(row, framework, given.getKey(), given.getValue()));
    if (row.moderatedGrade() != null) {
      checkWord(row, framework, Column.MODERATED_GRADE.header(), row.moderatedGrade());
    }
    return framework;
  }

  private void check(ImportRow row, Framework framework, String area, String grade) {
    var column =
        area.equals(Framework.OVERALL) ? Column.OVERALL_GRADE.header() : Column.AREA + area;
    if (framework.judges(area)) {
      checkWord(row, framework, column, grade);
    } else if (createMissing) {
      create(new NewArea(framework.code(), area));
      checkWord(row, framework, column, grade);
    } else {
      errors.add(
          row.line(),
          column,
          "This is not a judgement area of " + framework.label() + ".",
          "Empty the cell, or have missing areas created (createMissing=true).");
    }
  }

  private void create(NewArea wanted) {
    if (seen.add(wanted)) {
      newAreas.add(wanted);
    }
  }

  private void checkWord(ImportRow row, Framework framework, String column, String grade) {
    if (framework.grade(grade).isPresent()) {
      return;
    }
    var codes = framework.grades().stream().map(Grade::code).collect(Collectors.joining(", "));
    errors.add(
        row.line(),
        column,
        ColumnText.quoted(grade) + " is not a grade of " + framework.label() + ".",
        "Use one of "
            + codes
            + elsewhere(grade)
                .map(code -> "; or, if it was judged so, the framework " + code)
                .orElse("")
            + ".");
  }

  private Optional<String> elsewhere(String grade) {
    return frameworks.values().stream()
        .filter(framework -> framework.grade(grade).isPresent())
        .map(Framework::code)
        .sorted()
        .findFirst();
  }
}
