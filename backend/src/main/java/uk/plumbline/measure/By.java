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
  /** One row for all. */
  NONE,
  TYPE,
  /** Each team's areas; never asked for by this name, as it is an answer of its own. */
  TEAM_AREA;

  private static final By[] PLACES_TIMES_AND_AREAS = {TEAM, SERVICE, AREA, MONTH, QUARTER};
  private static final By[] ANY = {TEAM, SERVICE, AREA, MONTH, QUARTER, NONE, TYPE};

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
    return Codes.find(ANY, By::code, code);
  }
}
