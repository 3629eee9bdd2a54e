package uk.plumbline.client;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Reads what is asked of a service client and collects everything wrong with it. Pure. */
final class ClientCheck {
  /** Half a year: a report made each quarter runs once at least with every secret. */
  private static final int USUAL_DAYS = 180;

  private static final int MOST_DAYS = 366;
  private static final int LONGEST_NAME = 80;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final LocalDate today;
  private final List<FieldError> errors = new ArrayList<>();

  private ClientCheck(LocalDate today) {
    this.today = today;
  }

  /** What a client is to be. */
  record Wanted(String name, Set<Scope> scopes, LocalDate expiresOn) {}

  /**
   * @param today in London
   * @return the request, for a client that is made, with the usual time where it names no day
   * @throws ProblemException 400 with every fault
   */
  static Wanted ofNew(ClientRequest request, LocalDate today) {
    var check = new ClientCheck(today);
    var day =
        request.expiresOn() == null
            ? today.plusDays(USUAL_DAYS)
            : check.day(request.expiresOn(), null);
    return check.wanted(request, day);
  }

  /**
   * @param today in London
   * @param before the day that stands, which may be left as it is even where it is over
   * @throws ProblemException 400 with every fault
   */
  static Wanted ofChange(ClientRequest request, LocalDate today, LocalDate before) {
    var check = new ClientCheck(today);
    return check.wanted(request, check.day(request.expiresOn(), before));
  }

  private Wanted wanted(ClientRequest request, LocalDate day) {
    var name = name(request.name());
    var scopes = scopes(request.scopes());
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, errors.getFirst().detail())
          .withErrors(List.copyOf(errors));
    }
    return new Wanted(name, scopes, day);
  }

  private String name(String given) {
    var name = given == null ? "" : given.strip();
    if (name.isEmpty()) {
      add("#/name", "Enter a name");
    } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      add("#/name", "This must be 80 characters or fewer");
    }
    return name;
  }

  private Set<Scope> scopes(List<String> given) {
    var scopes = EnumSet.noneOf(Scope.class);
    var codes = given == null ? List.<String>of() : given;
    for (var at = 0; at < codes.size(); at++) {
      try {
        scopes.add(Scope.of(codes.get(at)));
      } catch (IllegalArgumentException unknown) {
        add("#/scopes/" + at, "This " + unknown.getMessage());
      }
    }
    if (codes.isEmpty()) {
      add("#/scopes", "Select what it may read");
    } else if (scopes.contains(Scope.SUPERVISION) && !Scope.readSomething(scopes)) {
      add("#/scopes", "Supervision comes only together with figures or rows");
    }
    return scopes;
  }

  private LocalDate day(String given, LocalDate before) {
    if (given == null || given.isBlank()) {
      add("#/expiresOn", "Enter the last day on which it is to work");
      return today;
    }
    try {
      var day = LocalDate.parse(given, DAY);
      if (!day.equals(before)) {
        mustBeNear(day);
      }
      return day;
    } catch (DateTimeParseException e) {
      add("#/expiresOn", "This must be a date such as 2026-11-21");
      return today;
    }
  }

  private void mustBeNear(LocalDate day) {
    if (day.isBefore(today)) {
      add("#/expiresOn", "The last day must not be past");
    } else if (day.isAfter(today.plusDays(MOST_DAYS))) {
      add("#/expiresOn", "The last day must be within 366 days");
    }
  }

  private void add(String pointer, String detail) {
    errors.add(new FieldError(pointer, detail));
  }
}
