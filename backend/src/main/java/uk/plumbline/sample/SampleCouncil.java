package uk.plumbline.sample;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.plumbline.access.PasswordHasher;
import uk.plumbline.access.People;
import uk.plumbline.life.DecideOnAudit;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.shared.Today;
import uk.plumbline.tool.AuditTools;

/** Puts the invented council into a database that belongs to nobody yet. */
@Singleton
class SampleCouncil {
  private final SampleStore store;
  private final SamplePassword passwords;
  private final PasswordHasher hasher;
  private final AuditTools tools;
  private final People people;
  private final DecideOnAudit decide;
  private final Clock clock;

  SampleCouncil(
      SampleStore store,
      SamplePassword passwords,
      PasswordHasher hasher,
      AuditTools tools,
      People people,
      DecideOnAudit decide,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.hasher = hasher;
    this.tools = tools;
    this.people = people;
    this.decide = decide;
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
    var audits = new SampleGenerator(now).audits();
    var lately = SampleLately.of(audits, now);
    store.store(
        audits,
        new SampleToolAudits(now, tools).audits(),
        lately,
        new SampleExercises(now).all(),
        hashes,
        now,
        Today.on(clock));
    lately.reopened().ifPresent(this::reopen);
    return Optional.of(password);
  }

  /** As the product does it, since what counted then is to be kept as it was shown. */
  private void reopen(SampleAudit audit) {
    var lead = people.findActive("improvement1").orElseThrow();
    decide.reopened(
        audit.id(), EntityTag.of(1), "The plan in the file was not the newest one.", lead);
  }
}
