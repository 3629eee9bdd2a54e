package uk.plumbline.audit;

import static uk.plumbline.shared.BulkWriter.column;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.shared.BulkWriter;

/**
 * Keeps every change of an audit's content with its text, apart from the activity, which names
 * fields only and is open to more readers (ADR 0013).
 */
@Singleton
class AuditHistory {
  private static final String ADD =
      """
      insert into audit_change (audit_id, field, person_id, person_name, began_at, ended_at, before, after)
      select i.audit_id, i.field, i.person_id, i.person_name, i.at, i.at, i.before, i.after
      from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]), cast(? as text[]),
                  cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]))
           with ordinality as i (audit_id, field, person_id, person_name, at, before, after, position)
      order by i.position
      """;
  private static final String GO_ON =
      """
      update audit_change c
      set after = i.after, ended_at = i.at
      from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as timestamptz[])) as i (id, after, at)
      where c.id = i.id
      """;

  private final ChangeRepository rows;
  private final BulkWriter bulk;
  private final AuditForms forms;
  private final Clock clock;

  AuditHistory(ChangeRepository rows, BulkWriter bulk, AuditForms forms, Clock clock) {
    this.rows = rows;
    this.bulk = bulk;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * One field's change.
   *
   * @param before what stood there; null for nothing
   * @param after what stands there now; null for nothing
   */
  private record Change(String field, String before, String after) {}

  /** A change that goes on, by the identifier of its row. */
  private record GoneOn(long id, String after) {}

  /**
   * Keeps what a new audit says already.
   *
   * @param with what it is made with
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void begun(Audit audit, MadeWith with, Person by) {
    record(
        audit.facts().id(),
        AuditFields.written(audit, with).entrySet().stream()
            .map(field -> new Change(field.getKey(), null, field.getValue()))
            .toList(),
        by);
  }

  /**
   * Keeps what differs between two states of an audit.
   *
   * @param with what it is made with in the later state
   * @return the names of the fields that differ, as the activity lists them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  List<String> changed(Audit before, Audit after, MadeWith with, Person by) {
    var was = AuditFields.all(before, hadBefore(before, after, with));
    var is = AuditFields.all(after, with);
    var fields = new LinkedHashSet<>(is.keySet());
    fields.addAll(was.keySet());
    fields.removeIf(field -> Objects.equals(was.get(field), is.get(field)));
    record(
        after.facts().id(),
        fields.stream().map(field -> new Change(field, was.get(field), is.get(field))).toList(),
        by);
    return fields.stream()
        .map(field -> field.startsWith("actions/") ? "actions" : field)
        .distinct()
        .toList();
  }

  /** Only the population and the audit date change what an audit is made with. */
  private MadeWith hadBefore(Audit before, Audit after, MadeWith with) {
    var was = before.facts();
    var is = after.facts();
    return Objects.equals(was.population(), is.population())
            && was.auditedOn().equals(is.auditedOn())
        ? with
        : forms.of(was);
  }

  private void record(UUID audit, List<Change> changes, Person by) {
    if (changes.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var goingOn =
        rows.latest(audit, changes.stream().map(Change::field).toArray(String[]::new)).stream()
            .filter(change -> change.goesOn(by.id(), now))
            .collect(Collectors.toMap(LatestChange::field, change -> change));
    var begun = new ArrayList<Change>();
    var goneOn = new ArrayList<GoneOn>();
    for (var change : changes) {
      var latest = goingOn.get(change.field());
      if (latest == null) {
        begun.add(change);
      } else if (Objects.equals(latest.before(), change.after())) {
        // Typed and taken back in one go: the activity still says that the field was written in.
        rows.takeBack(latest.id());
      } else {
        goneOn.add(new GoneOn(latest.id(), change.after()));
      }
    }
    var at = now.atOffset(ZoneOffset.UTC);
    bulk.write(
        ADD,
        begun,
        List.of(
            column("uuid", change -> audit),
            column("text", Change::field),
            column("uuid", change -> by.id()),
            column("text", change -> by.name()),
            column("timestamptz", change -> at),
            column("text", Change::before),
            column("text", Change::after)));
    bulk.write(
        GO_ON,
        goneOn,
        List.of(
            column("bigint", GoneOn::id),
            column("text", GoneOn::after),
            column("timestamptz", change -> at)));
  }
}
