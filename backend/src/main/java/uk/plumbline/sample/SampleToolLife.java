package uk.plumbline.sample;

import static uk.plumbline.shared.BulkWriter.column;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.FamilyFeedback.Feedback;
import uk.plumbline.audit.PractitionerPart;
import uk.plumbline.shared.BulkWriter;
import uk.plumbline.shared.BulkWriter.Column;

/** Writes what happened to the sample council's audits that were made with a tool. */
@Singleton
class SampleToolLife {
  private static final SamplePerson LEAD = SamplePerson.of("improvement1");

  private final BulkWriter bulk;

  SampleToolLife(BulkWriter bulk) {
    this.bulk = bulk;
  }

  private record Change(SampleToolAudit of, String field, String after) {}

  private record Happened(Instant at, SamplePerson who, String action, UUID audit) {}

  void insert(List<SampleToolAudit> audits) {
    insertInvolvement(audits);
    insertReturns(
        audits.stream().filter(audit -> audit.audit().status() == AuditStatus.RETURNED).toList());
    insertConcerns(audits.stream().filter(audit -> audit.concern() != null).toList());
    insertWorkers(audits.stream().filter(audit -> audit.worker() != null).toList());
    insertChanges(audits.stream().filter(audit -> audit.audit().finalisedAt() == null).toList());
    insertActivity(audits);
  }

  private void insertInvolvement(List<SampleToolAudit> audits) {
    bulk.write(
        """
        insert into audit_involvement (audit_id, involvement, involvement_reason, invited_at,
                                       reflection, self_grade_code, reflected_at, response,
                                       responded_at, child_feedback, child_feedback_words,
                                       child_feedback_reason, family_feedback, family_feedback_words,
                                       family_feedback_reason)
        select i.audit_id, i.involvement, i.reason, i.invited_at, i.reflection, i.self_grade,
               i.reflected_at, i.response, i.responded_at, i.child, i.child_words, i.child_reason,
               i.family, i.family_words, i.family_reason
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]),
                    cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]), cast(? as text[]),
                    cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as text[]))
             as i (audit_id, involvement, reason, invited_at, reflection, self_grade, reflected_at,
                   response, responded_at, child, child_words, child_reason, family, family_words,
                   family_reason)
        """,
        audits,
        List.of(
            column("uuid", audit -> audit.audit().id()),
            column("text", audit -> part(audit).involvement()),
            column("text", audit -> part(audit).reason()),
            column("timestamptz", audit -> part(audit).invitedAt()),
            column("text", audit -> part(audit).reflection()),
            column("text", audit -> part(audit).selfGrade()),
            column("timestamptz", audit -> part(audit).reflectedAt()),
            column("text", audit -> part(audit).response()),
            column("timestamptz", audit -> part(audit).respondedAt()),
            column("text", audit -> child(audit).status()),
            column("text", audit -> child(audit).words()),
            column("text", audit -> child(audit).reason()),
            column("text", audit -> family(audit).status()),
            column("text", audit -> family(audit).words()),
            column("text", audit -> family(audit).reason())));
  }

  private static PractitionerPart part(SampleToolAudit audit) {
    return audit.content().practitioner();
  }

  private static Feedback child(SampleToolAudit audit) {
    return audit.content().feedback().child();
  }

  private static Feedback family(SampleToolAudit audit) {
    return audit.content().feedback().family();
  }

  private void insertReturns(List<SampleToolAudit> returned) {
    var wording = new SampleWording(new Random(1));
    Column<SampleToolAudit> decision = column("uuid", SampleToolLife::derived);
    bulk.write(
        """
        insert into audit_decision (id, audit_id, kind, decided_at, person_id, person_name, reason)
        select i.id, i.audit_id, 'returned', i.at, i.person_id, i.name,
               'Two sections say what was done and not what came of it.'
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]),
                    cast(? as uuid[]), cast(? as text[])) as i (id, audit_id, at, person_id, name)
        """,
        returned,
        List.of(
            decision,
            column("uuid", audit -> audit.audit().id()),
            column("timestamptz", SampleToolLife::returnedAt),
            column("uuid", audit -> LEAD.id()),
            column("text", audit -> LEAD.name())));
    for (int section = 0; section < 2; section++) {
      var at = section;
      bulk.write(
          """
          insert into audit_return_note (decision_id, section_code, note)
          select i.id, i.section, i.note
          from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[])) as i (id, section, note)
          """,
          returned,
          List.of(
              decision,
              column("text", audit -> audit.form().sections().get(at * 3).code()),
              column("text", audit -> wording.one("note", "returned"))));
    }
  }

  private static Instant returnedAt(SampleToolAudit audit) {
    return audit.audit().submittedAt().plus(Duration.ofMinutes(5));
  }

  private static UUID derived(SampleToolAudit audit) {
    var id = audit.audit().id();
    return new UUID(~id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  private void insertConcerns(List<SampleToolAudit> audits) {
    var wording = new SampleWording(new Random(1));
    bulk.write(
        """
        insert into safety_concern (id, audit_id, raised_at, raised_by_id, raised_by, concern, told,
                                    acknowledged_at, acknowledged_by, acknowledgement)
        select i.id, i.audit_id, i.raised_at, i.raised_by_id, i.raised_by, i.concern, i.told,
               i.answered_at, i.answered_by, i.answer
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]), cast(? as uuid[]),
                    cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as timestamptz[]),
                    cast(? as text[]), cast(? as text[]))
             as i (id, audit_id, raised_at, raised_by_id, raised_by, concern, told, answered_at,
                   answered_by, answer)
        """,
        audits,
        List.of(
            column("uuid", SampleToolLife::derived),
            column("uuid", audit -> audit.audit().id()),
            column("timestamptz", audit -> audit.audit().createdAt()),
            column("uuid", audit -> audit.audit().auditor().id()),
            column("text", audit -> audit.audit().auditorName()),
            column("text", audit -> wording.one("concern", audit.concern())),
            column("text", audit -> isOpen(audit) ? wording.one("concern", "told") : null),
            column(
                "timestamptz",
                audit ->
                    isOpen(audit) ? null : audit.audit().createdAt().plus(Duration.ofHours(2))),
            column("text", audit -> isOpen(audit) ? null : LEAD.name()),
            column("text", audit -> isOpen(audit) ? null : wording.one("concern", "answer"))));
  }

  private static boolean isOpen(SampleToolAudit audit) {
    return audit.concern().equals("open");
  }

  private void insertWorkers(List<SampleToolAudit> audits) {
    bulk.write(
        """
        insert into case_worker (case_reference, person_id, valid_from)
        select i.case_reference, i.person_id, i.valid_from
        from unnest(cast(? as text[]), cast(? as uuid[]), cast(? as date[]))
             as i (case_reference, person_id, valid_from)
        on conflict do nothing
        """,
        audits,
        List.of(
            column("text", audit -> audit.audit().caseReference()),
            column("uuid", audit -> audit.worker().id()),
            column("date", audit -> audit.audit().auditedOn().minusDays(60))));
  }

  private void insertChanges(List<SampleToolAudit> audits) {
    var changes =
        audits.stream()
            .flatMap(
                audit ->
                    audit.audit().judgements().entrySet().stream()
                        .map(
                            entry ->
                                new Change(
                                    audit,
                                    (entry.getKey().equals("overall") ? "" : "areas/")
                                        + entry.getKey()
                                        + "/rationale",
                                    entry.getValue().rationale())))
            .toList();
    bulk.write(
        """
        insert into audit_change (audit_id, field, person_id, person_name, began_at, ended_at, after)
        select i.audit_id, i.field, i.person_id, i.name, i.at, i.at, i.after
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]), cast(? as text[]),
                    cast(? as timestamptz[]), cast(? as text[]))
             as i (audit_id, field, person_id, name, at, after)
        """,
        changes,
        List.of(
            column("uuid", row -> row.of().audit().id()),
            column("text", Change::field),
            column("uuid", row -> row.of().audit().auditor().id()),
            column("text", row -> row.of().audit().auditorName()),
            column("timestamptz", row -> row.of().audit().createdAt()),
            column("text", Change::after)));
  }

  private void insertActivity(List<SampleToolAudit> audits) {
    var happened = audits.stream().flatMap(SampleToolLife::happened).toList();
    bulk.write(
        """
        insert into activity (at, person_id, person_name, action, subject_type, subject_id)
        select i.at, i.person_id, i.name, i.action, 'audit', cast(i.audit_id as text)
        from unnest(cast(? as timestamptz[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                    cast(? as uuid[])) as i (at, person_id, name, action, audit_id)
        """,
        happened,
        List.of(
            column("timestamptz", Happened::at),
            column("uuid", row -> row.who().id()),
            column("text", row -> row.who().name()),
            column("text", Happened::action),
            column("uuid", Happened::audit)));
  }

  private static Stream<Happened> happened(SampleToolAudit of) {
    var audit = of.audit();
    var happened = Stream.<Happened>builder();
    if (audit.status() == AuditStatus.RETURNED) {
      happened.add(new Happened(returnedAt(of), LEAD, "audit_returned", audit.id()));
    }
    if (of.concern() != null) {
      happened.add(
          new Happened(audit.createdAt(), audit.auditor(), "safety_concern_raised", audit.id()));
    }
    if (of.concern() != null && !isOpen(of)) {
      happened.add(
          new Happened(
              audit.createdAt().plus(Duration.ofHours(2)),
              LEAD,
              "safety_concern_taken_up",
              audit.id()));
    }
    var part = part(of);
    if (part.invitedAt() != null) {
      happened.add(
          new Happened(part.invitedAt(), audit.auditor(), "practitioner_invited", audit.id()));
    }
    if (part.reflectedAt() != null) {
      happened.add(
          new Happened(part.reflectedAt(), of.worker(), "practitioner_reflected", audit.id()));
    }
    if (part.respondedAt() != null) {
      happened.add(
          new Happened(part.respondedAt(), of.worker(), "practitioner_responded", audit.id()));
    }
    return happened.build();
  }
}
