package uk.plumbline.shared;

import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads query parameters strictly and collects everything wrong with them. An unknown name is a
 * fault as well: a misspelt filter that is silently ignored would give a figure of something else.
 */
public final class QueryParameters {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          DATE.pattern()
              + "[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");

  private final HttpParameters parameters;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param parameters as sent
   * @param known every name the operation takes
   */
  public QueryParameters(HttpParameters parameters, Set<String> known) {
    this.parameters = parameters;
    parameters.names().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .limit(10)
        .forEach(name -> refuse(shortened(name), "There is no such parameter here."));
  }

  /** A text; empty when not given, or given with no value as web forms do. */
  public Optional<String> text(String name) {
    var values = parameters.getAll(name).stream().filter(value -> !value.isEmpty()).toList();
    if (values.size() > 1) {
      refuse(name, "Give " + name + " once.");
      return Optional.empty();
    }
    return values.stream().findFirst();
  }

  /** A date written as 2026-11-21. */
  public Optional<LocalDate> date(String name) {
    return text(name).flatMap(value -> read(name, value, QueryParameters::parseDate));
  }

  /** An instant written as RFC 3339 has it, with its offset: 2026-11-21T09:30:00Z. */
  public Optional<Instant> instant(String name) {
    return text(name).flatMap(value -> read(name, value, QueryParameters::parseInstant));
  }

  /**
   * One of a closed set of codes.
   *
   * @param reader gives the value of a code; throws IllegalArgumentException with the reason
   */
  public <T> Optional<T> code(String name, Function<String, T> reader) {
    return text(name).flatMap(value -> read(name, value, reader));
  }

  /** Several codes, separated by commas; no code twice. */
  public <T> List<T> codes(String name, Function<String, T> reader) {
    return parameters.getAll(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .filter(value -> !value.isEmpty())
        .flatMap(value -> read(name, value, reader).stream())
        .distinct()
        .toList();
  }

  /** Adds a fault. */
  public void refuse(String name, String detail) {
    errors.add(new FieldError("#/query/" + name, detail));
  }

  /**
   * Requires that nothing was wrong.
   *
   * @throws ProblemException 400 with every fault
   */
  public void mustBeRight() {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, errors.getFirst().detail())
          .withErrors(List.copyOf(errors));
    }
  }

  private <T> Optional<T> read(String name, String value, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(value));
    } catch (IllegalArgumentException e) {
      refuse(name, "This value of " + name + " is not known: it " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static LocalDate parseDate(String value) {
    try {
      // LocalDate alone would take years of nine digits and signs.
      if (DATE.matcher(value).matches() && !value.startsWith("0000")) {
        return LocalDate.parse(value);
      }
    } catch (DateTimeParseException e) {
      // Falls through to the same answer: 2026-02-30 is as little a date as tomorrow is.
    }
    throw new IllegalArgumentException("must be a date written as 2026-11-21");
  }

  private static Instant parseInstant(String value) {
    try {
      if (INSTANT.matcher(value).matches()) {
        var instant = OffsetDateTime.parse(value).toInstant();
        if (Instants.canBeAskedFor(instant)) {
          return instant;
        }
      }
    } catch (DateTimeParseException e) {
      // Falls through, as with a date.
    }
    throw new IllegalArgumentException(
        "must be a date and time with its offset, written as 2026-11-21T09:30:00Z");
  }

  private static String shortened(String name) {
    return name.length() > 60 ? name.substring(0, 60) : name;
  }
}
