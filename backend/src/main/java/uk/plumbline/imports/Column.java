package uk.plumbline.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns every import file has; those of judgement areas come on top. */
enum Column {
  REFERENCE,
  TYPE,
  ORIGIN,
  SERVICE,
  TEAM,
  AUDITED_ON,
  SAMPLING,
  FRAMEWORK,
  CASE_REFERENCE,
  AUDITOR,
  OVERALL_GRADE,
  MODERATED_GRADE,
  MODERATED_ON;

  /** What the name of a judgement area's column begins with. */
  static final String AREA = "area.";

  /** The column's name in the header. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Column> of(String header) {
    return Stream.of(values()).filter(column -> column.header().equals(header)).findFirst();
  }
}
