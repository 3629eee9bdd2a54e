package uk.plumbline.imports;

import static uk.plumbline.shared.BulkWriter.column;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.plumbline.counted.WhatCounts;
import uk.plumbline.imports.GradeCheck.NewArea;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.BulkWriter;
import uk.plumbline.shared.BulkWriter.Column;
import uk.plumbline.shared.Labelled;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/** Writes a plan. */
@Singleton
class ImportStore {
  // Any number will do, as long as nothing else in the database locks the same one.
  private static final long ONE_IMPORT_AT_A_TIME = 0x506c756d62496d70L;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private static final List<Column<PlannedAudit>> FACTS =
      List.of(
          column("uuid", PlannedAudit::id),
          column("text", PlannedAudit::reference),
          column("text", PlannedAudit::type),
          column("text", PlannedAudit::origin),
          column("text", PlannedAudit::team),
          column("date", PlannedAudit::auditedOn),
          column("text", PlannedAudit::sampling),
          column("text", PlannedAudit::framework),
          column("text", PlannedAudit::caseReference),
          column("uuid", PlannedAudit::auditorId),
          column("text", PlannedAudit::auditorName));

  private final JdbcOperations jdbc;
  private final BulkWriter bulk;
  private final WhatCounts whatCounts;

  ImportStore(JdbcOperations jdbc, BulkWriter bulk, WhatCounts whatCounts) {
    this.jdbc = jdbc;
    this.bulk = bulk;
    this.whatCounts = whatCounts;
  }

  private record Given(UUID audit, String area, String grade) {}

  /**
   * Waits for any other import to end, and keeps others waiting to the end of the transaction. It
   * asks again and again rather than once for long: the database may take a statement that waits
   * for a dead one.
   *
   * @throws ProblemException 409 when the other import takes too long
   */
  void waitForTurn() {
    var deadline = Instant.now().plus(PATIENCE);
    while (!takeTurn()) {
      if (Instant.now().isAfter(deadline)) {
        throw new ProblemException(
            ProblemType.IMPORT_RUNNING,
            "Another import has not finished yet. Nothing of this one was stored. Try again in a"
                + " minute.");
      }
      pause();
    }
  }

  private boolean takeTurn() {
    return jdbc.prepareStatement(
        "select pg_try_advisory_xact_lock(?)",
        statement -> {
          statement.setLong(1, ONE_IMPORT_AT_A_TIME);
          try (var answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
          }
        });
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for another import", e);
    }
  }

  void store(ImportPlan plan) {
    insertServices(plan.newServices());
    insertTeams(plan.newTeams());
    plan.newAreas().forEach(this::insertArea);
    insertAudits(plan.created());
    changeAudits(plan.updated());
    var written = Stream.of(plan.created(), plan.updated()).flatMap(List::stream).toList();
    insertGrades(written);
    insertModerations(written.stream().filter(audit -> audit.moderation() != null).toList());
    whatCounts.record(written.stream().map(PlannedAudit::id).toList());
  }

  private void insertServices(List<Labelled> services) {
    var sql =
        """
        insert into service (code, label)
        select i.code, i.label
        from unnest(cast(? as text[]), cast(? as text[])) as i (code, label)
        """;
    bulk.write(
        sql, services, List.of(column("text", Labelled::code), column("text", Labelled::label)));
  }

  private void insertTeams(List<Team> teams) {
    var sql =
        """
        insert into team (code, label, service_code)
        select i.code, i.label, i.service_code
        from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]))
             as i (code, label, service_code)
        """;
    bulk.write(
        sql,
        teams,
        List.of(
            column("text", Team::code),
            column("text", Team::label),
            column("text", team -> team.service().code())));
  }

  private void insertArea(NewArea area) {
    var sql =
        """
        insert into judgement_area (framework_code, code, label, position, valid_from)
        select f.code, i.code, i.label,
               (select coalesce(max(a.position), 0) + 1
                from judgement_area a
                where a.framework_code = f.code and not a.is_overall),
               f.valid_from
        from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]))
             as i (framework_code, code, label)
        join framework f on f.code = i.framework_code
        """;
    bulk.write(
        sql,
        List.of(area),
        List.of(
            column("text", NewArea::framework),
            column("text", NewArea::code),
            column("text", NewArea::label)));
  }

  private void insertAudits(List<PlannedAudit> audits) {
    var sql =
        """
        insert into audit (id, reference, type, origin, source, team_code, audited_on, sampling,
                           framework_code, scale_code, case_reference, auditor_id, auditor_name,
                           status, submitted_at, finalised_at)
        select i.id, i.reference, i.type, i.origin, 'imported', i.team_code, i.audited_on, i.sampling,
               f.code, f.scale_code, i.case_reference, i.auditor_id, i.auditor_name,
               'finalised', now(), now()
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as date[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as uuid[]), cast(? as text[]))
             as i (id, reference, type, origin, team_code, audited_on, sampling, framework_code,
                   case_reference, auditor_id, auditor_name)
        join framework f on f.code = i.framework_code
        """;
    bulk.write(sql, audits, FACTS);
  }

  private void changeAudits(List<PlannedAudit> audits) {
    // Grades and moderation go first: they are tied to the framework, which may change.
    List<Column<PlannedAudit>> id = List.of(column("uuid", PlannedAudit::id));
    bulk.write("delete from moderation where audit_id = any (cast(? as uuid[]))", audits, id);
    bulk.write("delete from audit_grade where audit_id = any (cast(? as uuid[]))", audits, id);
    var sql =
        """
        update audit a
        set version = a.version + 1,
            type = i.type,
            origin = i.origin,
            team_code = i.team_code,
            audited_on = i.audited_on,
            sampling = i.sampling,
            framework_code = f.code,
            scale_code = f.scale_code,
            case_reference = i.case_reference,
            auditor_id = i.auditor_id,
            auditor_name = i.auditor_name,
            updated_at = now()
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as date[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as uuid[]), cast(? as text[]))
             as i (id, reference, type, origin, team_code, audited_on, sampling, framework_code,
                   case_reference, auditor_id, auditor_name)
        join framework f on f.code = i.framework_code
        where a.id = i.id
        """;
    bulk.write(sql, audits, FACTS);
  }

  private void insertGrades(List<PlannedAudit> audits) {
    var sql =
        """
        insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code)
        select a.id, i.area_code, a.framework_code, a.scale_code, i.grade_code
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]))
             as i (audit_id, area_code, grade_code)
        join audit a on a.id = i.audit_id
        """;
    var given =
        audits.stream()
            .flatMap(
                audit ->
                    audit.grades().entrySet().stream()
                        .map(entry -> new Given(audit.id(), entry.getKey(), entry.getValue())))
            .toList();
    bulk.write(
        sql,
        given,
        List.of(
            column("uuid", Given::audit),
            column("text", Given::area),
            column("text", Given::grade)));
  }

  private void insertModerations(List<PlannedAudit> audits) {
    var sql =
        """
        with decided as (
            insert into moderation (audit_id, framework_code, scale_code, auditor_id, selection,
                                    selection_reason, selected_at, moderator_name, decided_at,
                                    decided_by_name, outcome, reason)
            select a.id, a.framework_code, a.scale_code, a.auditor_id, 'judgement',
                   'Imported', i.decided_at, 'Imported', i.decided_at,
                   'Imported', i.outcome, 'Imported'
            from unnest(cast(? as uuid[]), cast(? as timestamptz[]), cast(? as text[]))
                 as i (audit_id, decided_at, outcome)
            join audit a on a.id = i.audit_id
            returning id, audit_id, framework_code, scale_code
        )
        insert into moderation_grade (moderation_id, area_code, framework_code, scale_code,
                                      settled_grade_code)
        select d.id, 'overall', d.framework_code, d.scale_code, i.settled_grade_code
        from decided d
        join unnest(cast(? as uuid[]), cast(? as text[])) as i (audit_id, settled_grade_code)
             on i.audit_id = d.audit_id
        """;
    bulk.write(
        sql,
        audits,
        List.of(
            column("uuid", PlannedAudit::id),
            column(
                "timestamptz",
                audit ->
                    audit.moderation().decidedOn().atStartOfDay(Today.ZONE).toOffsetDateTime()),
            column("text", audit -> audit.moderation().outcome()),
            column("uuid", PlannedAudit::id),
            column("text", audit -> audit.moderation().settledGrade())));
  }
}
