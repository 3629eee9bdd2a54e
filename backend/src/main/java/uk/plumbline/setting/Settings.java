package uk.plumbline.setting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.plumbline.access.People;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.Auditor;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** What the council decides about the running of audits. */
@Singleton
public class Settings {
  private final SettingRepository rows;
  private final People people;
  private final Activity activity;

  Settings(SettingRepository rows, People people, Activity activity) {
    this.rows = rows;
    this.people = people;
    this.activity = activity;
  }

  /** For how many months after leaving a case or team somebody may not audit it; 0 to 120. */
  @Transactional(readOnly = true)
  public int conflictMonths() {
    return rows.find().conflictMonths();
  }

  /**
   * Whether only those who are ready on the audit date may be given an audit or start one.
   */
  @Transactional(readOnly = true)
  public boolean readinessRequired() {
    return rows.find().readinessRequired();
  }

  /**
   * Whether safety concerns are shown to this person at once: to those named, and while
   * nobody is who still has an account, to the Practice Improvement and Outcomes Group, so that a
   * concern always reaches somebody.
   */
  @Transactional(readOnly = true)
  public boolean seesConcerns(Person person) {
    var contacts = rows.contacts();
    return contacts.isEmpty()
        ? person.has(Role.PRACTICE_IMPROVEMENT)
        : contacts.stream().anyMatch(contact -> contact.id().equals(person.id()));
  }

  @Transactional(readOnly = true)
  CouncilSettings.Versioned read() {
    return with(rows.find());
  }

  /**
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException 428 or 412 when the version is missing or stale, 400 for a user name
   *     that no active person has
   */
  @Transactional
  CouncilSettings.Versioned change(String ifMatch, SettingsRequest request, Person by) {
    EntityTag.mustMatch(ifMatch, rows.hold().version());
    var before = read().settings();
    var contacts = contacts(request.safetyContacts());
    rows.change(
        request.conflictMonths().intValueExact(),
        request.readinessRequired() == null
            ? before.readinessRequired()
            : request.readinessRequired());
    rows.removeContacts();
    contacts.forEach(rows::addContact);
    var after = read();
    activity.record(
        by, "settings_changed", "setting", null, changed(before, after.settings()), Map.of());
    return after;
  }

  private CouncilSettings.Versioned with(SettingRow row) {
    var contacts =
        rows.contacts().stream()
            .map(contact -> new Auditor(contact.username(), contact.name()))
            .toList();
    return new CouncilSettings.Versioned(
        row.version(),
        new CouncilSettings(row.conflictMonths(), row.readinessRequired(), contacts));
  }

  private Set<UUID> contacts(List<String> usernames) {
    var found = new LinkedHashSet<UUID>();
    var errors = new ArrayList<FieldError>();
    for (var at = 0; at < usernames.size(); at++) {
      var pointer = "#/safetyContacts/" + at;
      people
          .findActive(usernames.get(at))
          .ifPresentOrElse(
              person -> found.add(person.id()),
              () ->
                  errors.add(
                      new FieldError(
                          pointer, "There is nobody with this user name who can sign in")));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "Some of the people are not known here.")
          .withErrors(errors);
    }
    return found;
  }

  private static List<String> changed(CouncilSettings before, CouncilSettings after) {
    var names = new ArrayList<String>();
    if (before.conflictMonths() != after.conflictMonths()) {
      names.add("conflictMonths");
    }
    if (before.readinessRequired() != after.readinessRequired()) {
      names.add("readinessRequired");
    }
    if (!before.safetyContacts().equals(after.safetyContacts())) {
      names.add("safetyContacts");
    }
    return names;
  }
}
