package uk.plumbline.measure;

import java.util.Locale;
import uk.plumbline.shared.Codes;

/** What the rows of a measure are. */
enum By {
  TEAM,
  SERVICE,
  AREA,
  MONTH,
  QUARTER,
  /** A calendar year of audit dates. */
  YEAR,
  /** The group of children that the case belongs to. */
  POPULATION,
  /** The version of the audit tool that the audit was made with. */
  TOOL_VERSION,
  /** One row for all. */
  NONE,
  TYPE,
  /** Each team's areas; never asked for by this name, as it is an answer of its own. */
  TEAM_AREA;

  private static final By[] PLACES_TIMES_AND_AREAS = {TEAM, SERVICE, AREA, MONTH, QUARTER};
  private static final By[] WITH_THE_WHOLE = {TEAM, SERVICE, AREA, MONTH, QUARTER, NONE, TYPE};
  private static final By[] FIGURES = {
    TEAM, SERVICE, AREA, MONTH, QUARTER, YEAR, POPULATION, TOOL_VERSION
  };

  /** As the contract writes it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where there is always one row or more a place, a time or an area. */
  static By of(String code) {
    return Codes.find(PLACES_TIMES_AND_AREAS, By::code, code);
  }

  /** Where the whole may be one row. */
  static By ofAny(String code) {
    return Codes.find(WITH_THE_WHOLE, By::code, code);
  }

  /** Where every dimension of the main figure can be a row. */
  static By ofFigures(String code) {
    return Codes.find(FIGURES, By::code, code);
  }

  /** Whether the rows are periods. */
  boolean isInTime() {
    return this == MONTH || this == QUARTER || this == YEAR;
  }
}
