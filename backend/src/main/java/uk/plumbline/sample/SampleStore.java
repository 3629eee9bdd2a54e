package uk.plumbline.sample;

import static uk.plumbline.shared.BulkWriter.column;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Judgement;
import uk.plumbline.moderation.ModerationPolicy;
import uk.plumbline.moderation.SecondJudgement;
import uk.plumbline.shared.BulkWriter;
import uk.plumbline.shared.Labelled;

/** Writes the sample council into an empty database. */
@Singleton
class SampleStore {
  static final String COUNCIL = "Sample council (invented)";

  private final JdbcOperations jdbc;
  private final BulkWriter bulk;
  private final SampleActivity activity;

  SampleStore(JdbcOperations jdbc, BulkWriter bulk, SampleActivity activity) {
    this.jdbc = jdbc;
    this.bulk = bulk;
    this.activity = activity;
  }

  private record PolicyFrom(LocalDate validFrom, ModerationPolicy policy) {}

  private record Succession(String predecessor, String successor) {}

  private record Given(SampleAudit audit, String area, Judgement judgement) {}

  private record Second(SampleAudit audit, String area, SecondJudgement judgement) {}

  /** Whether the database belongs to nobody yet: no council, nobody who signs in, no team. */
  @Transactional(readOnly = true)
  boolean isEmpty() {
    var sql =
        """
        select not exists (select 1 from council)
           and not exists (select 1 from person)
           and not exists (select 1 from team)
        """;
    return is(sql);
  }

  /** Whether the database holds the sample council. */
  @Transactional(readOnly = true)
  boolean isSample() {
    return is("select exists (select 1 from council where is_sample)");
  }

  /**
   * Writes everything, or nothing.
   *
   * @param passwordHashes of those who can sign in, by user name
   * @param today the day from which the sample council second-checks every audit
   */
  @Transactional
  void store(List<SampleAudit> audits, Map<String, String> passwordHashes, LocalDate today) {
    insertCouncil();
    insertPlaces();
    insertPeople(passwordHashes);
    insertPolicies(today);
    insertAudits(audits);
    insertGrades(audits);
    insertModerations(audits.stream().filter(audit -> audit.moderation() != null).toList());
    activity.insert(audits);
  }

  private boolean is(String sql) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          try (var rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
          }
        });
  }

  private void insertCouncil() {
    var sql =
        """
        insert into council (name, is_sample)
        select i.name, true
        from unnest(cast(? as text[])) as i (name)
        """;
    bulk.write(sql, List.of(COUNCIL), List.of(column("text", name -> name)));
  }

  private void insertPlaces() {
    bulk.write(
        """
        insert into service (code, label)
        select i.code, i.label
        from unnest(cast(? as text[]), cast(? as text[])) as i (code, label)
        """,
        SampleTeam.SERVICES,
        List.of(column("text", Labelled::code), column("text", Labelled::label)));
    bulk.write(
        """
        insert into team (code, label, service_code, valid_from, valid_to)
        select i.code, i.label, i.service_code, i.valid_from, i.valid_to
        from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as date[]),
                    cast(? as date[])) as i (code, label, service_code, valid_from, valid_to)
        """,
        SampleTeam.ALL,
        List.of(
            column("text", SampleTeam::code),
            column("text", SampleTeam::label),
            column("text", team -> team.service().code()),
            column("date", SampleTeam::validFrom),
            column("date", SampleTeam::validTo)));
    var successions =
        SampleTeam.ALL.stream()
            .flatMap(
                team -> team.predecessors().stream().map(old -> new Succession(old, team.code())))
            .toList();
    bulk.write(
        """
        insert into team_succession (predecessor_code, successor_code)
        select i.predecessor_code, i.successor_code
        from unnest(cast(? as text[]), cast(? as text[])) as i (predecessor_code, successor_code)
        """,
        successions,
        List.of(column("text", Succession::predecessor), column("text", Succession::successor)));
  }

  private void insertPeople(Map<String, String> passwordHashes) {
    var people = SamplePerson.all();
    bulk.write(
        """
        insert into person (id, username, name, password_hash)
        select i.id, i.username, i.name, i.password_hash
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
             as i (id, username, name, password_hash)
        """,
        people,
        List.of(
            column("uuid", SamplePerson::id),
            column("text", SamplePerson::username),
            column("text", SamplePerson::name),
            column("text", person -> passwordHashes.get(person.username()))));
    bulk.write(
        """
        insert into person_role (person_id, role)
        select i.person_id, i.role
        from unnest(cast(? as uuid[]), cast(? as text[])) as i (person_id, role)
        """,
        people,
        List.of(column("uuid", SamplePerson::id), column("text", person -> person.role().code())));
    bulk.write(
        """
        insert into person_team (person_id, team_code, relation)
        select i.person_id, i.team_code, 'manager'
        from unnest(cast(? as uuid[]), cast(? as text[])) as i (person_id, team_code)
        """,
        people.stream().filter(person -> person.managedTeam() != null).toList(),
        List.of(column("uuid", SamplePerson::id), column("text", SamplePerson::managedTeam)));
  }

  /** A tenth was drawn in the sample's two years; now that it is yours to try, all are checked. */
  private void insertPolicies(LocalDate today) {
    var policies =
        Stream.of(AuditType.values())
            .flatMap(
                type ->
                    Stream.of(
                        policy(SampleGenerator.FIRST, type, SampleModerations.SHARE),
                        policy(SampleModerations.fullCheckFrom(today), type, BigDecimal.ONE)))
            .toList();
    bulk.write(
        """
        insert into moderation_policy (valid_from, audit_type, random_share, always_lowest, seed)
        select i.valid_from, i.audit_type, i.random_share, true, i.seed
        from unnest(cast(? as date[]), cast(? as text[]), cast(? as numeric[]), cast(? as text[]))
             as i (valid_from, audit_type, random_share, seed)
        """,
        policies,
        List.of(
            column("date", PolicyFrom::validFrom),
            column("text", from -> from.policy().auditType()),
            column("numeric", from -> from.policy().randomShare()),
            column("text", from -> from.policy().seed())));
  }

  private static PolicyFrom policy(LocalDate from, AuditType type, BigDecimal share) {
    return new PolicyFrom(
        from, new ModerationPolicy(type.code(), share, true, SampleModerations.SEED));
  }

  private void insertAudits(List<SampleAudit> audits) {
    bulk.write(
        """
        insert into audit (id, reference, type, origin, source, team_code, audited_on, due_on,
                           sampling, framework_code, scale_code, case_reference, auditor_id,
                           auditor_name, status, created_at, updated_at, submitted_at, finalised_at)
        select i.id, i.reference, i.type, i.origin, 'sample', i.team_code, i.audited_on, i.due_on,
               i.sampling, f.code, f.scale_code, i.case_reference, i.auditor_id,
               i.auditor_name, i.status, i.created_at, i.updated_at, i.submitted_at, i.finalised_at
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]), cast(? as date[]), cast(? as date[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as uuid[]), cast(? as text[]),
                    cast(? as text[]), cast(? as timestamptz[]), cast(? as timestamptz[]),
                    cast(? as timestamptz[]), cast(? as timestamptz[]))
             as i (id, reference, type, origin, team_code, audited_on, due_on, sampling,
                   framework_code, case_reference, auditor_id, auditor_name, status, created_at,
                   updated_at, submitted_at, finalised_at)
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
            column("timestamptz", SampleAudit::finalisedAt)));
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
        insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code, rationale)
        select a.id, i.area_code, a.framework_code, a.scale_code, i.grade_code, i.rationale
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
             as i (audit_id, area_code, grade_code, rationale)
        join audit a on a.id = i.audit_id
        """,
        given,
        List.of(
            column("uuid", row -> row.audit().id()),
            column("text", Given::area),
            column("text", row -> row.judgement().grade()),
            column("text", row -> row.judgement().rationale())));
  }

  private void insertModerations(List<SampleAudit> audits) {
    bulk.write(
        """
        insert into moderation (id, audit_id, framework_code, scale_code, auditor_id, selection,
                                selection_reason, selected_at, moderator_id, moderator_name, blind,
                                second_grades_at, decided_at, outcome)
        select i.id, a.id, a.framework_code, a.scale_code, a.auditor_id, i.selection,
               i.selection_reason, a.submitted_at, i.moderator_id, i.moderator_name, i.blind,
               i.second_grades_at, i.decided_at, i.outcome
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
