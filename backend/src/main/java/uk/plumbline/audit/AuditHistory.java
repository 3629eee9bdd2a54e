package uk.plumbline.audit;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.plumbline.access.Person;

/**
 * Keeps every change of an audit's content with its text, apart from the activity, which names
 * fields only and is open to more readers (ADR 0013).
 */
@Singleton
class AuditHistory {
  private final ChangeRepository rows;
  private final AuditForms forms;
  private final Clock clock;

  AuditHistory(ChangeRepository rows, AuditForms forms, Clock clock) {
    this.rows = rows;
    this.forms = forms;
    this.clock = clock;
  }

  /** Keeps what a new audit says already. */
  @Transactional(propagation = Propagation.MANDATORY)
  void begun(Audit audit, Person by) {
    AuditFields.written(audit, forms.of(audit.facts()))
        .forEach((field, text) -> record(audit.facts().id(), field, null, text, by));
  }

  /**
   * Keeps what differs between two states of an audit.
   *
   * @return the names of the fields that differ, as the activity lists them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  List<String> changed(Audit before, Audit after, Person by) {
    var was = AuditFields.all(before, forms.of(before.facts()));
    var is = AuditFields.all(after, forms.of(after.facts()));
    var fields = new LinkedHashSet<>(is.keySet());
    fields.addAll(was.keySet());
    fields.removeIf(field -> Objects.equals(was.get(field), is.get(field)));
    fields.forEach(field -> record(after.facts().id(), field, was, is, by));
    return fields.stream()
        .map(field -> field.startsWith("actions/") ? "actions" : field)
        .distinct()
        .toList();
  }

  private void record(
      UUID audit, String field, Map<String, String> was, Map<String, String> is, Person by) {
    record(audit, field, was.get(field), is.get(field), by);
  }

  private void record(UUID audit, String field, String before, String after, Person by) {
    var now = clock.instant();
    var latest = rows.latest(audit, field).filter(change -> change.goesOn(by.id(), now));
    if (latest.isEmpty()) {
      rows.add(audit, field, by.id(), by.name(), now, before, after);
    } else if (Objects.equals(latest.get().before(), after)) {
      // Typed and taken back in one go: the activity still says that the field was written in.
      rows.takeBack(latest.get().id());
    } else {
      rows.goOn(latest.get().id(), after, now);
    }
  }
}
