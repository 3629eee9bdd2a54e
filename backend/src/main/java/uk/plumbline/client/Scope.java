package uk.plumbline.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import uk.plumbline.shared.Codes;

/** What a service client may read of the reporting feed. */
@Serdeable
public enum Scope {
  /** Counts of many audits. */
  AGGREGATE,
  /** Rows of single audits, and counts too. */
  ROWS,
  /** Supervision audits, of what another scope opens; never by itself. */
  SUPERVISION;

  /** The scope as the contract, the database and tokens write it. */
  @JsonValue
  public String code() {
    return "reporting:" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code a scope's code
   * @throws IllegalArgumentException when there is no such scope
   */
  @JsonCreator
  public static Scope of(String code) {
    return Codes.find(values(), Scope::code, code);
  }

  /** Whether a client may be given these: something to read, which supervision alone is not. */
  static boolean readSomething(Set<Scope> scopes) {
    return scopes.contains(AGGREGATE) || scopes.contains(ROWS);
  }

  /** With all that they take in. */
  static Set<Scope> meant(Set<Scope> scopes) {
    var all = EnumSet.noneOf(Scope.class);
    all.addAll(scopes);
    if (scopes.contains(ROWS)) {
      all.add(AGGREGATE);
    }
    return all;
  }

  /** What both sets let read, without naming what only one of them takes in unsaid. */
  static Set<Scope> shared(Set<Scope> some, Set<Scope> others) {
    var both = meant(some);
    both.retainAll(meant(others));
    both.removeIf(scope -> !some.contains(scope) && !others.contains(scope));
    return both;
  }

  /** Scopes as tokens write them, separated by single spaces and in their order. */
  static String join(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
  }

  /**
   * Reads what {@link #join} wrote.
   *
   * @throws IllegalArgumentException for an empty text or an unknown scope
   */
  static Set<Scope> split(String text) {
    var scopes = EnumSet.noneOf(Scope.class);
    for (var code : text.split(" ")) {
      scopes.add(of(code));
    }
    return scopes;
  }
}
