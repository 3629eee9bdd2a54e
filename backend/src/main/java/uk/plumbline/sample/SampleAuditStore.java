package uk.plumbline.sample;

import static uk.plumbline.shared.BulkWriter.column;

import jakarta.inject.Singleton;
import java.util.List;
import uk.plumbline.audit.Judgement;
import uk.plumbline.moderation.SecondJudgement;
import uk.plumbline.shared.BulkWriter;

/** Writes the sample council's audits with their grades and second checks. */
@Singleton
class SampleAuditStore {
  private final BulkWriter bulk;

  SampleAuditStore(BulkWriter bulk) {
    this.bulk = bulk;
  }

  private record Given(SampleAudit audit, String area, Judgement judgement) {}

  private record Second(SampleAudit audit, String area, SecondJudgement judgement) {}

  void insert(List<SampleAudit> audits) {
    insertAudits(audits);
    insertGrades(audits);
    insertModerations(audits.stream().filter(audit -> audit.moderation() != null).toList());
  }

  private void insertAudits(List<SampleAudit> audits) {
    bulk.write(
        """
        insert into audit (id, reference, type, origin, source, team_code, audited_on, due_on,
                           sampling, framework_code, scale_code, case_reference, auditor_id,
                           auditor_name, status, created_at, updated_at, submitted_at, finalised_at,
                           population)
        select i.id, i.reference, i.type, i.origin, 'sample', i.team_code, i.audited_on, i.due_on,
               i.sampling, f.code, f.scale_code, i.case_reference, i.auditor_id,
               i.auditor_name, i.status, i.created_at, i.updated_at, i.submitted_at, i.finalised_at,
               i.population
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as date[]), cast(? as date[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as uuid[]), cast(? as text[]),
                    cast(? as text[]), cast(? as timestamptz[]), cast(? as timestamptz[]),
                    cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as text[]))
             as i (id, reference, type, origin, team_code, audited_on, due_on, sampling,
                   framework_code, case_reference, auditor_id, auditor_name, status, created_at,
                   updated_at, submitted_at, finalised_at, population)
        join framework f on f.code = i.framework_code
        """,
        audits,
        List.of(
            column("uuid", SampleAudit::id),
            column("text", SampleAudit::reference),
            column("text", audit -> audit.type().code()),
            column("text", audit -> audit.origin().code()),
            column("text", SampleAudit::team),
            column("date", SampleAudit::auditedOn),
            column("date", SampleAudit::dueOn),
            column("text", audit -> audit.sampling().code()),
            column("text", SampleAudit::framework),
            column("text", SampleAudit::caseReference),
            column("uuid", audit -> audit.auditor() == null ? null : audit.auditor().id()),
            column("text", SampleAudit::auditorName),
            column("text", audit -> audit.status().code()),
            column("timestamptz", SampleAudit::createdAt),
            column("timestamptz", SampleAudit::updatedAt),
            column("timestamptz", SampleAudit::submittedAt),
            column("timestamptz", SampleAudit::finalisedAt),
            column("text", SampleAudit::population)));
  }

  private void insertGrades(List<SampleAudit> audits) {
    var given =
        audits.stream()
            .flatMap(
                audit ->
                    audit.judgements().entrySet().stream()
                        .map(entry -> new Given(audit, entry.getKey(), entry.getValue())))
            .toList();
    bulk.write(
        """
        insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code, rationale,
                                 impact, not_applicable)
        select a.id, i.area_code, a.framework_code, a.scale_code, i.grade_code, i.rationale,
               i.impact, i.not_applicable
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]))
             as i (audit_id, area_code, grade_code, rationale, impact, not_applicable)
        join audit a on a.id = i.audit_id
        """,
        given,
        List.of(
            column("uuid", row -> row.audit().id()),
            column("text", Given::area),
            column("text", row -> row.judgement().grade()),
            column("text", row -> row.judgement().rationale()),
            column("text", row -> row.judgement().impact()),
            column("text", row -> row.judgement().notApplicable())));
  }

  /** Writes second checks of audits that are there already. */
  void insertModerations(List<SampleAudit> audits) {
    bulk.write(
        """
        insert into moderation (id, audit_id, framework_code, scale_code, auditor_id, selection,
                                selection_reason, selected_at, moderator_id, moderator_name, blind,
                                second_grades_at, decided_at, outcome, decided_by_id, decided_by_name)
        select i.id, a.id, a.framework_code, a.scale_code, a.auditor_id, i.selection,
               i.selection_reason, a.submitted_at, i.moderator_id, i.moderator_name, i.blind,
               i.second_grades_at, i.decided_at, i.outcome,
               case when i.decided_at is not null then i.moderator_id end,
               case when i.decided_at is not null then i.moderator_name end
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                    cast(? as uuid[]), cast(? as text[]), cast(? as boolean[]),
                    cast(? as timestamptz[]), cast(? as timestamptz[]), cast(? as text[]))
             as i (id, audit_id, selection, selection_reason, moderator_id, moderator_name, blind,
                   second_grades_at, decided_at, outcome)
        join audit a on a.id = i.audit_id
        """,
        audits,
        List.of(
            column("uuid", audit -> audit.moderation().id()),
            column("uuid", SampleAudit::id),
            column("text", audit -> audit.moderation().selection().code()),
            column("text", audit -> audit.moderation().selectionReason()),
            column("uuid", audit -> audit.moderation().moderatorId()),
            column("text", audit -> audit.moderation().moderatorName()),
            column("boolean", audit -> audit.moderation().blind()),
            column("timestamptz", audit -> audit.moderation().secondGradesAt()),
            column("timestamptz", audit -> audit.moderation().decidedAt()),
            column(
                "text",
                audit ->
                    audit.moderation().isDecided() ? audit.moderation().outcome().code() : null)));
    insertSecondGrades(audits);
  }

  private void insertSecondGrades(List<SampleAudit> audits) {
    var second =
        audits.stream()
            .flatMap(
                audit ->
                    audit.moderation().judgements().entrySet().stream()
                        .map(entry -> new Second(audit, entry.getKey(), entry.getValue())))
            .toList();
    bulk.write(
        """
        insert into moderation_grade (moderation_id, area_code, framework_code, scale_code,
                                      second_grade_code, rationale, settled_grade_code, reason)
        select m.id, i.area_code, m.framework_code, m.scale_code,
               i.second_grade_code, i.rationale, i.settled_grade_code, i.reason
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]))
             as i (moderation_id, area_code, second_grade_code, rationale, settled_grade_code, reason)
        join moderation m on m.id = i.moderation_id
        """,
        second,
        List.of(
            column("uuid", row -> row.audit().moderation().id()),
            column("text", Second::area),
            column("text", row -> row.judgement().secondGrade()),
            column("text", row -> row.judgement().rationale()),
            column("text", row -> row.judgement().settledGrade()),
            column("text", row -> row.judgement().reason())));
  }
}
