package uk.plumbline.sample;

import static uk.plumbline.shared.BulkWriter.column;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.plumbline.shared.BulkWriter;

/** The history the invented audits would have, in the order of time. */
@Singleton
class SampleActivity {
  private final BulkWriter bulk;

  SampleActivity(BulkWriter bulk) {
    this.bulk = bulk;
  }

  private record Entry(Instant at, UUID who, String name, String action, SampleAudit audit) {}

  void insert(List<SampleAudit> audits) {
    var entries =
        audits.stream()
            .flatMap(SampleActivity::of)
            .sorted(Comparator.comparing(Entry::at))
            .toList();
    bulk.write(
        """
        insert into activity (at, person_id, person_name, action, subject_type, subject_id)
        select i.at, i.person_id, i.person_name, i.action, 'audit', cast(i.audit_id as text)
        from unnest(cast(? as timestamptz[]), cast(? as uuid[]), cast(? as text[]),
                    cast(? as text[]), cast(? as uuid[]))
             with ordinality as i (at, person_id, person_name, action, audit_id, position)
        order by i.position
        """,
        entries,
        List.of(
            column("timestamptz", Entry::at),
            column("uuid", Entry::who),
            column("text", Entry::name),
            column("text", Entry::action),
            column("uuid", entry -> entry.audit().id())));
  }

  private static Stream<Entry> of(SampleAudit audit) {
    var entries = Stream.<Entry>builder();
    entries.add(byAuditor(audit, audit.createdAt(), "audit_started"));
    if (audit.submittedAt() != null) {
      entries.add(byAuditor(audit, audit.submittedAt(), "audit_submitted"));
    }
    var moderation = audit.moderation();
    if (moderation != null && moderation.isDecided()) {
      var who = moderation.moderatorId();
      var name = moderation.moderatorName();
      entries.add(
          new Entry(moderation.secondGradesAt(), who, name, "second_grades_recorded", audit));
      entries.add(new Entry(moderation.decidedAt(), who, name, "audit_moderated", audit));
    }
    if (audit.finalisedAt() != null && !audit.isFinalisedByCheck()) {
      entries.add(new Entry(audit.finalisedAt(), null, "Plumbline", "audit_finalised", audit));
    }
    return entries.build();
  }

  private static Entry byAuditor(SampleAudit audit, Instant at, String action) {
    var who = audit.auditor() == null ? null : audit.auditor().id();
    return new Entry(at, who, audit.auditorName(), action, audit);
  }
}
