package uk.plumbline.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.plumbline.framework.Framework;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Reads the members of a request and collects everything wrong with them. Pure. */
final class Faults {
  /** Most characters of a text. */
  static final int LONG = 2_000;

  /** Most characters of a title or name. */
  static final int SHORT = 200;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private final List<FieldError> errors = new ArrayList<>();

  void add(String member, String detail) {
    errors.add(new FieldError("#/" + member, detail));
  }

  /**
   * Requires that nothing was wrong.
   *
   * @throws ProblemException 400 with every fault
   */
  void mustBeNone() {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, errors.getFirst().detail())
          .withErrors(List.copyOf(errors));
    }
  }

  /** A text that must say something. */
  String text(String member, String given, int most, String missing) {
    if (given == null || given.isBlank()) {
      add(member, missing);
      return "";
    }
    return atMost(member, given, most);
  }

  /** A text that may be missing. */
  String optional(String member, String given, int most) {
    return given == null ? "" : atMost(member, given, most);
  }

  private String atMost(String member, String given, int most) {
    if (given.length() > most) {
      add(member, "This must be " + String.format(Locale.UK, "%,d", most) + " characters or fewer");
    }
    return given.strip();
  }

  /** One of a closed set. */
  String oneOf(String member, String given, Set<String> known, String missing) {
    if (given == null || !known.contains(given)) {
      add(member, missing);
    }
    return given;
  }

  /** A day that must be there; null where it is not. */
  LocalDate day(String member, String given, String missing) {
    if (given == null || given.isBlank()) {
      add(member, missing);
      return null;
    }
    return dayIfAny(member, given);
  }

  /** A day that may be missing. */
  LocalDate dayIfAny(String member, String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(given, DAY);
    } catch (DateTimeParseException e) {
      add(member, "This must be a date such as 2026-11-21");
      return null;
    }
  }

  /** The first day of a month that must be there. */
  LocalDate month(String member, String given, String missing) {
    if (given == null || given.isBlank()) {
      add(member, missing);
      return null;
    }
    try {
      return YearMonth.parse(given, MONTH).atDay(1);
    } catch (DateTimeParseException e) {
      add(member, "This must be a month such as 2026-04");
      return null;
    }
  }

  /** Whose audits a record is of; its name is left empty. */
  PlanScope scope(String kind, String place, List<Team> teams) {
    var code = place == null ? "" : place;
    if (kind == null || !Set.of(PlanScope.ALL, PlanScope.SERVICE, PlanScope.TEAM).contains(kind)) {
      add("scope", "Say whether it is for all teams, a service or a team");
    } else if (kind.equals(PlanScope.ALL) && !code.isEmpty()) {
      add("place", "What is for all teams names none");
    } else if (kind.equals(PlanScope.SERVICE)
        && teams.stream().noneMatch(team -> team.service().code().equals(code))) {
      add("place", "Select a service");
    } else if (kind.equals(PlanScope.TEAM)
        && teams.stream().noneMatch(team -> team.code().equals(code))) {
      add("place", "Select a team");
    }
    return new PlanScope(kind, code, "");
  }

  /** A judgement area of some framework, or overall. */
  String area(String given, List<Framework> frameworks) {
    if (given == null || frameworks.stream().noneMatch(framework -> framework.judges(given))) {
      add("area", "Select a judgement area, or overall");
    }
    return given;
  }
}
