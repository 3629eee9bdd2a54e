package uk.plumbline.imports;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import uk.plumbline.imports.GradeCheck.NewArea;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.Labelled;
import uk.plumbline.shared.Today;

/**
 * Writes a plan. Each statement takes thousands of rows as arrays, so that a hundred thousand
 * audits are a matter of seconds, and of tens of statements rather than hundreds of thousands.
 */
@Singleton
class ImportStore {
  private static final int ROWS_AT_ONCE = 5_000;

  // Any number will do, as long as nothing else in the database locks the same one.
  private static final long ONE_IMPORT_AT_A_TIME = 0x506c756d62496d70L;

  private final JdbcOperations jdbc;

  ImportStore(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for any other import to end; held to the end of the transaction. */
  void waitForTurn() {
    jdbc.prepareStatement(
        "select pg_advisory_xact_lock(?)",
        statement -> {
          statement.setLong(1, ONE_IMPORT_AT_A_TIME);
          return statement.execute();
        });
  }

  void store(ImportPlan plan) {
    plan.newServices().forEach(this::insert);
    plan.newTeams().forEach(this::insert);
    plan.newAreas().forEach(this::insert);
    inChunks(plan.created(), this::insertAudits);
    inChunks(plan.updated(), this::changeAudits);
    inChunks(plan.created(), this::insertJudgements);
    inChunks(plan.updated(), this::insertJudgements);
  }

  private void insert(Labelled service) {
    var sql =
        """
        insert into service (code, label)
        values (?, ?)
        """;
    execute(sql, service.code(), service.label());
  }

  private void insert(Team team) {
    var sql =
        """
        insert into team (code, label, service_code)
        values (?, ?, ?)
        """;
    execute(sql, team.code(), team.label(), team.service().code());
  }

  private void insert(NewArea area) {
    var sql =
        """
        insert into judgement_area (framework_code, code, label, position, valid_from)
        select f.code, ?, ?,
               (select coalesce(max(a.position), 0) + 1
                from judgement_area a
                where a.framework_code = f.code and not a.is_overall),
               f.valid_from
        from framework f
        where f.code = ?
        """;
    execute(sql, area.code(), area.label(), area.framework());
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
    execute(sql, statement -> setFacts(statement, audits));
  }

  private void changeAudits(List<PlannedAudit> audits) {
    // Grades and moderation go first: they are tied to the framework, which may change.
    var ids = ids(audits);
    execute(
        "delete from moderation where audit_id = any (?)",
        statement -> setArray(statement, 1, "uuid", ids));
    execute(
        "delete from audit_grade where audit_id = any (?)",
        statement -> setArray(statement, 1, "uuid", ids));
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
    execute(sql, statement -> setFacts(statement, audits));
  }

  private void insertJudgements(List<PlannedAudit> audits) {
    insertGrades(audits);
    var moderated = audits.stream().filter(audit -> audit.moderation() != null).toList();
    if (!moderated.isEmpty()) {
      insertModerations(moderated);
    }
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
    record Given(UUID audit, String area, String grade) {}
    var given =
        audits.stream()
            .flatMap(
                audit ->
                    audit.grades().entrySet().stream()
                        .map(entry -> new Given(audit.id(), entry.getKey(), entry.getValue())))
            .toList();
    execute(
        sql,
        statement -> {
          setColumn(statement, 1, "uuid", given, Given::audit);
          setColumn(statement, 2, "text", given, Given::area);
          setColumn(statement, 3, "text", given, Given::grade);
        });
  }

  private void insertModerations(List<PlannedAudit> audits) {
    var sql =
        """
        with decided as (
            insert into moderation (audit_id, framework_code, scale_code, auditor_id, selection,
                                    selection_reason, selected_at, moderator_name, decided_at,
                                    outcome, reason)
            select a.id, a.framework_code, a.scale_code, a.auditor_id, 'judgement',
                   'Imported', i.decided_at, 'Imported', i.decided_at,
                   i.outcome, 'Imported'
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
    execute(
        sql,
        statement -> {
          setColumn(statement, 1, "uuid", audits, PlannedAudit::id);
          setColumn(
              statement,
              2,
              "timestamptz",
              audits,
              audit -> audit.moderation().decidedOn().atStartOfDay(Today.ZONE).toOffsetDateTime());
          setColumn(statement, 3, "text", audits, audit -> audit.moderation().outcome());
          setColumn(statement, 4, "uuid", audits, PlannedAudit::id);
          setColumn(statement, 5, "text", audits, audit -> audit.moderation().settledGrade());
        });
  }

  private static void setFacts(PreparedStatement statement, List<PlannedAudit> audits)
      throws SQLException {
    setColumn(statement, 1, "uuid", audits, PlannedAudit::id);
    setColumn(statement, 2, "text", audits, PlannedAudit::reference);
    setColumn(statement, 3, "text", audits, PlannedAudit::type);
    setColumn(statement, 4, "text", audits, PlannedAudit::origin);
    setColumn(statement, 5, "text", audits, PlannedAudit::team);
    setColumn(statement, 6, "date", audits, PlannedAudit::auditedOn);
    setColumn(statement, 7, "text", audits, PlannedAudit::sampling);
    setColumn(statement, 8, "text", audits, PlannedAudit::framework);
    setColumn(statement, 9, "text", audits, PlannedAudit::caseReference);
    setColumn(statement, 10, "uuid", audits, PlannedAudit::auditorId);
    setColumn(statement, 11, "text", audits, PlannedAudit::auditorName);
  }

  private static Object[] ids(List<PlannedAudit> audits) {
    return audits.stream().map(PlannedAudit::id).toArray();
  }

  private static <T> void setColumn(
      PreparedStatement statement, int at, String type, List<T> rows, Function<T, Object> value)
      throws SQLException {
    setArray(statement, at, type, rows.stream().map(value).toArray());
  }

  private static void setArray(PreparedStatement statement, int at, String type, Object[] values)
      throws SQLException {
    statement.setArray(at, statement.getConnection().createArrayOf(type, values));
  }

  private void execute(String sql, String... values) {
    execute(
        sql,
        statement -> {
          for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
          }
        });
  }

  /** Fills a statement's parameters. */
  private interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }

  private void execute(String sql, Parameters parameters) {
    jdbc.prepareStatement(
        sql,
        statement -> {
          parameters.set(statement);
          return statement.executeUpdate();
        });
  }

  private static void inChunks(List<PlannedAudit> audits, Consumer<List<PlannedAudit>> work) {
    IntStream.iterate(0, start -> start < audits.size(), start -> start + ROWS_AT_ONCE)
        .mapToObj(start -> audits.subList(start, Math.min(start + ROWS_AT_ONCE, audits.size())))
        .forEach(work);
  }
}
