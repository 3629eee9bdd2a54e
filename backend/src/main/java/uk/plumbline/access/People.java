package uk.plumbline.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.shared.NaturalOrder;

/** The people who sign in, with their roles and teams. */
@Singleton
public class People {
  private final PersonRepository rows;
  private final Clock clock;

  People(PersonRepository rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * The person behind a session that is still live. Asked in every request, and in one statement,
   * so that it needs no transaction.
   *
   * @return empty when the session has ended or lapsed, or the account has been closed
   */
  public Optional<Person> findBySession(UUID sessionId) {
    return rows.findBySession(sessionId, clock.instant()).map(row -> person(row, sessionId));
  }

  /** An active person with a role, by user name; for naming somebody in a request. */
  @Transactional(readOnly = true)
  public Optional<Person> findActive(String username, Role role) {
    return rows.findActive(canonical(username))
        .map(row -> person(row, null))
        .filter(person -> person.has(role));
  }

  /** An active person by user name, whatever their roles. */
  @Transactional(readOnly = true)
  public Optional<Person> findActive(String username) {
    return rows.findActive(canonical(username)).map(row -> person(row, null));
  }

  /**
   * Active people in alphabetical order.
   *
   * @param role only those who hold it; null for everybody
   */
  @Transactional(readOnly = true)
  List<Person> active(Role role) {
    return rows.active().stream()
        .map(row -> person(row, null))
        .filter(person -> role == null || person.has(role))
        .sorted(
            Comparator.comparing(Person::name, NaturalOrder.OF_TEXT)
                .thenComparing(Person::username))
        .toList();
  }

  Optional<PersonRow> findForSignIn(String username) {
    return rows.findActive(canonical(username));
  }

  /** The one form in which a user name is stored and looked up. */
  static String canonical(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether two spellings name the same user. */
  public static boolean sameUser(String one, String other) {
    return canonical(one).equals(canonical(other));
  }

  static Person person(PersonRow row, UUID sessionId) {
    Set<Role> roles =
        split(row.roles()).stream()
            .map(Role::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    return new Person(
        row.id(),
        sessionId,
        row.username(),
        row.name(),
        roles,
        split(row.managedTeams()),
        row.readsSupervision());
  }

  private static List<String> split(String codes) {
    return codes == null || codes.isEmpty() ? List.of() : Arrays.asList(codes.split(","));
  }
}
