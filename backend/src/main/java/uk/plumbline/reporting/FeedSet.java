package uk.plumbline.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sets of the reporting feed. Their names, and those of their columns, are part of the
 * contract: reports of a council are built on them ({@link FeedVersion}). What a column is, and in
 * which order they stand, is in the database's views of the schema {@code reporting}.
 */
enum FeedSet {
  /** Audits that count. */
  AUDITS("Audits", "feed.audit", Content.ROWS, "audit_id"),
  /** Grades of audits that count. */
  AREA_GRADES("AreaGrades", "feed.area_grade", Content.ROWS, "audit_id", "area_code"),
  /** Decided second checks of audits that count. */
  MODERATIONS("Moderations", "feed.moderation", Content.ROWS, "audit_id"),
  /** Grades with the periods in which they counted. */
  GRADE_HISTORY(
      "GradeHistory",
      "feed.grade_history",
      Content.HISTORY,
      "audit_id",
      "area_code",
      "counted_from"),
  /** Numbers of audits by team, month, area and grade. */
  GRADE_COUNTS(
      "GradeCounts",
      "feed.grade_counts_as_at",
      Content.FIGURES,
      "month",
      "team_code",
      "type",
      "origin",
      "sampling",
      "framework_code",
      "basis",
      "area_code",
      "grade_code"),
  /** Teams with their dates. */
  TEAMS("Teams", "reporting.teams", Content.REFERENCE, "team_code"),
  /** Services. */
  SERVICES("Services", "reporting.services", Content.REFERENCE, "service_code"),
  /** Frameworks. */
  FRAMEWORKS("Frameworks", "reporting.frameworks", Content.REFERENCE, "framework_code"),
  /** Judgement areas. */
  AREAS("Areas", "reporting.areas", Content.REFERENCE, "framework_code", "area_code"),
  /** Grades of each scale. */
  GRADES("Grades", "reporting.grades", Content.REFERENCE, "scale_code", "grade_code"),
  /** Definitions of measures. */
  MEASURES("Measures", "reporting.measures", Content.REFERENCE, "measure_code"),
  /** Words for codes. */
  CODES("Codes", "reporting.codes", Content.REFERENCE, "field", "code");

  /** What a set's rows are, which decides who may read it and what changes of it are known. */
  enum Content {
    /** Rows of single audits, each with the period in which it counted so. */
    ROWS,
    /** The periods themselves. */
    HISTORY,
    /** Counts of many audits. */
    FIGURES,
    /** What the codes of other sets mean. */
    REFERENCE
  }

  private final String setName;
  private final String source;
  private final Content content;
  private final List<String> keys;

  FeedSet(String setName, String source, Content content, String... keys) {
    this.setName = setName;
    this.source = source;
    this.content = content;
    this.keys = List.of(keys);
  }

  /** The set as OData names it, such as {@code AreaGrades}. */
  String setName() {
    return setName;
  }

  /** The set in the address of its file, such as {@code area-grades}. */
  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The view of the schema {@code reporting} that lists and explains its columns. */
  String view() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where its rows come from, with its schema. */
  String source() {
    return source;
  }

  /** What its rows are. */
  Content content() {
    return content;
  }

  /** The columns that tell its rows apart, as the database names them, in order. */
  List<String> keys() {
    return keys;
  }

  /**
   * Whether its rows are of what counted: supervision audits may be among them, they can be had as
   * at a past instant, and it is known row by row what changed since. Other sets explain their
   * codes and are of now.
   */
  boolean isCounted() {
    return content != Content.REFERENCE;
  }

  /** The set with a path. */
  static Optional<FeedSet> ofPath(String path) {
    return Arrays.stream(values()).filter(set -> set.path().equals(path)).findFirst();
  }

  /** The set with a name of OData's. */
  static FeedSet ofName(String name) {
    return Arrays.stream(values())
        .filter(set -> set.setName.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No set is called " + name));
  }
}
