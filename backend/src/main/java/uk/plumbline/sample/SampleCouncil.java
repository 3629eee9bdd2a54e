package uk.plumbline.sample;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.plumbline.access.PasswordHasher;
import uk.plumbline.shared.Today;
import uk.plumbline.tool.AuditTools;

/** Puts the invented council into a database that belongs to nobody yet. */
@Singleton
class SampleCouncil {
  private final SampleStore store;
  private final SamplePassword passwords;
  private final PasswordHasher hasher;
  private final AuditTools tools;
  private final Clock clock;

  SampleCouncil(
      SampleStore store,
      SamplePassword passwords,
      PasswordHasher hasher,
      AuditTools tools,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.hasher = hasher;
    this.tools = tools;
    this.clock = clock;
  }

  /**
   * Makes the council where the database is empty.
   *
   * @param givenPassword the sample accounts' password; empty to have one made
   * @return the password, when the council was made now
   */
  Optional<String> makeIfEmpty(String givenPassword) {
    if (!store.isEmpty()) {
      return Optional.empty();
    }
    var password = passwords.choose(givenPassword);
    var hashes =
        SamplePerson.ACCOUNTS.stream()
            .collect(Collectors.toMap(SamplePerson::username, person -> hasher.hash(password)));
    var now = clock.instant();
    store.store(
        new SampleGenerator(now).audits(),
        new SampleToolAudits(now, tools).audits(),
        new SampleExercises(now).all(),
        hashes,
        Today.on(clock));
    return Optional.of(password);
  }
}
