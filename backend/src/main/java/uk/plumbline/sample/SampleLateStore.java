package uk.plumbline.sample;

import static uk.plumbline.shared.BulkWriter.column;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.counted.WhatCounts;
import uk.plumbline.shared.BulkWriter;

/** Writes what happened to the sample council's audits after they had counted. */
@Singleton
class SampleLateStore {
  private static final SamplePerson LEAD = SamplePerson.of("improvement1");

  private final BulkWriter bulk;
  private final SampleAuditStore audits;
  private final WhatCounts whatCounts;

  SampleLateStore(BulkWriter bulk, SampleAuditStore audits, WhatCounts whatCounts) {
    this.bulk = bulk;
    this.audits = audits;
    this.whatCounts = whatCounts;
  }

  /** The audits are there and count already. */
  void insert(SampleLately lately) {
    audits.insertModerations(lately.checks());
    lately
        .checks()
        .forEach(
            audit ->
                whatCounts.recordInvented(audit.moderation().decidedAt(), List.of(audit.id())));
    insertExtension(lately.extended().stream().toList());
  }

  private void insertExtension(List<SampleLately.Extension> extended) {
    bulk.write(
        """
        with moved as (
            update audit a
            set due_on = i.due_after
            from unnest(cast(? as uuid[]), cast(? as date[])) as i (id, due_after)
            where a.id = i.id
        )
        insert into audit_decision (audit_id, kind, decided_at, person_id, person_name, reason,
                                    due_before, due_after)
        select i.audit_id, 'extended', i.at, i.person_id, i.name, 'The auditor was on leave.',
               i.due_before, i.due_after
        from unnest(cast(? as uuid[]), cast(? as timestamptz[]), cast(? as uuid[]),
                    cast(? as text[]), cast(? as date[]), cast(? as date[]))
             as i (audit_id, at, person_id, name, due_before, due_after)
        """,
        extended,
        List.of(
            column("uuid", row -> row.audit().id()),
            column("date", row -> row.audit().dueOn()),
            column("uuid", row -> row.audit().id()),
            column("timestamptz", SampleLately.Extension::at),
            column("uuid", row -> LEAD.id()),
            column("text", row -> LEAD.name()),
            column("date", row -> row.was().dueOn()),
            column("date", row -> row.audit().dueOn())));
    bulk.write(
        """
        insert into activity (at, person_id, person_name, action, subject_type, subject_id)
        select i.at, i.person_id, i.name, 'audit_extended', 'audit', cast(i.audit_id as text)
        from unnest(cast(? as timestamptz[]), cast(? as uuid[]), cast(? as text[]),
                    cast(? as uuid[])) as i (at, person_id, name, audit_id)
        """,
        extended,
        List.of(
            column("timestamptz", SampleLately.Extension::at),
            column("uuid", row -> LEAD.id()),
            column("text", row -> LEAD.name()),
            column("uuid", row -> row.audit().id())));
  }

  /** With their late checks, for whoever tells what happened. */
  static List<SampleAudit> told(List<SampleAudit> audits, SampleLately lately) {
    var late = lately.checks();
    return Stream.concat(
            audits.stream()
                .filter(audit -> late.stream().noneMatch(one -> one.id().equals(audit.id()))),
            late.stream())
        .toList();
  }
}
