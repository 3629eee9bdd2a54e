package uk.plumbline.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Origin;
import uk.plumbline.audit.Sampling;
import uk.plumbline.framework.Framework;

/** Reads rows and checks whatever can be checked without knowing the council. */
final class RowReader {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./_-]{0,59}");
  private static final Pattern CASE_REFERENCE =
      Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9./_-]{1,39}");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CODE = 80;

  private final Header header;
  private final LocalDate today;
  private final ImportErrors errors;
  // The same few words come in every row; kept once, a hundred thousand rows stay small.
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Long> references = new HashMap<>();

  RowReader(Header header, LocalDate today, ImportErrors errors) {
    this.header = header;
    this.today = today;
    this.errors = errors;
  }

  /**
   * Reads one row, adding its faults to the errors.
   *
   * @return null when the row has not as many cells as the header
   */
  ImportRow read(CsvRecord record) {
    if (record.getFieldCount() != header.width()) {
      errors.add(
          record.getStartingLineNumber(),
          "The line has " + record.getFieldCount() + " cells, the header " + header.width() + ".",
          "Give every column a cell, empty where nothing is known, and put cells with commas in"
              + " quotation marks.");
      return null;
    }
    var cells = new Cells(record, header, today, errors);
    var row =
        new ImportRow(
            cells.line(),
            reference(cells),
            cells.code(Column.TYPE, AuditType::of),
            cells.code(Column.ORIGIN, Origin::of),
            word(cells.required(Column.SERVICE, LONGEST_NAME)),
            word(cells.required(Column.TEAM, LONGEST_NAME)),
            auditedOn(cells),
            cells.code(Column.SAMPLING, Sampling::of),
            word(cells.required(Column.FRAMEWORK, LONGEST_CODE)),
            caseReference(cells),
            word(cells.required(Column.AUDITOR, LONGEST_NAME)),
            grades(cells),
            word(cells.optional(Column.MODERATED_GRADE, LONGEST_CODE)),
            cells.date(Column.MODERATED_ON));
    checkGraded(cells, record);
    checkModeration(cells, row);
    return row;
  }

  private String reference(Cells cells) {
    var reference =
        cells.matching(
            Column.REFERENCE,
            REFERENCE,
            "The reference has a form that is not taken.",
            "Use up to 60 letters A to Z, digits and . / _ - and begin with a letter or digit.");
    var before = reference == null ? null : references.putIfAbsent(reference, cells.line());
    if (before != null) {
      cells.refuse(
          Column.REFERENCE,
          "The reference is on line " + before + " already.",
          "Give every audit a reference of its own, or take one of the two lines out.");
      return null;
    }
    return reference;
  }

  private static String caseReference(Cells cells) {
    return cells.matching(
        Column.CASE_REFERENCE,
        CASE_REFERENCE,
        "The case reference has a form that is not taken.",
        "Use the case system's own number, 2 to 40 letters A to Z, digits and . / _ - with at least"
            + " one digit; never a name.");
  }

  private static LocalDate auditedOn(Cells cells) {
    if (cells.isEmpty(Column.AUDITED_ON)) {
      cells.required(Column.AUDITED_ON, 0);
    }
    return cells.date(Column.AUDITED_ON);
  }

  private Map<String, String> grades(Cells cells) {
    var grades = new HashMap<String, String>();
    put(grades, Framework.OVERALL, cells.optional(Column.OVERALL_GRADE, LONGEST_CODE));
    header.areas().keySet().forEach(area -> put(grades, area, cells.area(area, LONGEST_CODE)));
    return Map.copyOf(grades);
  }

  private void put(Map<String, String> grades, String area, String grade) {
    if (grade != null) {
      grades.put(word(area), word(grade));
    }
  }

  private void checkGraded(Cells cells, CsvRecord record) {
    var graded =
        !cells.isEmpty(Column.OVERALL_GRADE)
            || header.areas().values().stream().anyMatch(at -> !record.getField(at).isBlank());
    if (!graded) {
      cells.refuse(
          Column.OVERALL_GRADE,
          "The audit has no grade at all.",
          "Give an overall grade, or the grade of at least one area.");
    }
  }

  private static void checkModeration(Cells cells, ImportRow row) {
    if (cells.isEmpty(Column.MODERATED_GRADE) != cells.isEmpty(Column.MODERATED_ON)) {
      var missing =
          cells.isEmpty(Column.MODERATED_ON) ? Column.MODERATED_ON : Column.MODERATED_GRADE;
      cells.refuse(
          missing,
          "A moderated grade and its date come together; one of the two is missing.",
          "Give both, or leave both empty.");
    }
    if (!cells.isEmpty(Column.MODERATED_GRADE) && cells.isEmpty(Column.OVERALL_GRADE)) {
      cells.refuse(
          Column.OVERALL_GRADE,
          "There is a moderated grade but no overall grade that it moderates.",
          "Give the auditor's own overall grade as well.");
    }
    if (row.moderatedOn() != null
        && row.auditedOn() != null
        && row.moderatedOn().isBefore(row.auditedOn())) {
      cells.refuse(
          Column.MODERATED_ON, "The moderation is dated before the audit.", "Check both dates.");
    }
  }

  private String word(String text) {
    return text == null ? null : words.computeIfAbsent(text, same -> same);
  }
}
