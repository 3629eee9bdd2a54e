package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRepository extends GenericRepository<AuditRow, UUID> {
  @Query(AuditRow.SELECT + "where a.id = :id")
  Optional<AuditRow> find(UUID id);

  /**
   * @param ids separated by commas
   */
  @Query(AuditRow.SELECT + "where a.id = any(cast(string_to_array(:ids, ',') as uuid[]))")
  List<AuditRow> findAll(String ids);

  /** The newest finalised audit of a case before the given day and moment; empty for none. */
  @Query(
      AuditRow.SELECT
          + """
                    where lower(a.case_reference) = lower(:caseReference)
                    and a.type = :type
                    and a.status = 'finalised'
                    and a.id <> :id
                    and (a.audited_on, a.created_at) < (:auditedOn, :createdAt)
                    order by a.audited_on desc, a.created_at desc
                    limit 1
                    """)
  Optional<AuditRow> previous(
      UUID id, String type, String caseReference, LocalDate auditedOn, Instant createdAt);

  /** Holds an audit to the end of the transaction; empty when there is none. */
  @Query("select a.id from audit a where a.id = :id for update")
  Optional<UUID> lock(UUID id);

  @Query("select nextval('audit_reference_number')")
  long nextReferenceNumber();

  @Query(
      """
            insert into audit (id, reference, type, origin, source, team_code, audited_on, due_on, sampling,
                               framework_code, scale_code, tool_version_id, population, worker_id,
                               case_reference, auditor_id, auditor_name, status, created_at, updated_at)
            select :id, :reference, :type, :origin, 'entered', :team, :auditedOn, :dueOn, :sampling,
                   f.code, f.scale_code, :toolVersionId, :population, :workerId,
                   :caseReference, :auditorId, :auditorName, :status, :now, :now
            from framework f
            where f.code = :framework
            """)
  void insert(
      UUID id,
      String reference,
      String type,
      String origin,
      String team,
      LocalDate auditedOn,
      @Nullable LocalDate dueOn,
      String sampling,
      String framework,
      @Nullable UUID toolVersionId,
      @Nullable String population,
      @Nullable UUID workerId,
      String caseReference,
      UUID auditorId,
      String auditorName,
      String status,
      Instant now);

  /** Answers how many rows it changed: none when somebody else was quicker. */
  @Query(
      """
            update audit
            set version = version + 1, updated_at = :now, team_code = :team, audited_on = :auditedOn,
                sampling = :sampling, case_reference = :caseReference,
                population = :population, worker_id = :workerId,
                status = case when status = 'allocated' then 'in_progress' else status end
            where id = :id
            and version = :version
            """)
  int change(
      UUID id,
      long version,
      String team,
      LocalDate auditedOn,
      String sampling,
      String caseReference,
      @Nullable String population,
      @Nullable UUID workerId,
      Instant now);

  /** Keeps how far the form's sections have come; both null without a tool. */
  @Query(
      """
            update audit
            set sections_complete = :complete, sections = :sections
            where id = :id
            """)
  void countSections(UUID id, @Nullable Integer complete, @Nullable Integer sections);

  /** Moves an audit on in its life; none when somebody else was quicker. */
  @Query(
      """
            update audit
            set version = version + 1, updated_at = :now, status = :status,
                submitted_at = case when :status = 'submitted' then cast(:now as timestamptz)
                                    when :status = 'finalised' then coalesce(submitted_at, cast(:now as timestamptz))
                                    else submitted_at end,
                finalised_at = case when :status = 'finalised' then cast(:now as timestamptz) end
            where id = :id
            and version = :version
            """)
  int moveOn(UUID id, long version, String status, Instant now);

  /** Gives an audit another due date; none when somebody else was quicker. */
  @Query(
      """
            update audit
            set version = version + 1, updated_at = :now, due_on = :dueOn
            where id = :id
            and version = :version
            """)
  int extend(UUID id, long version, LocalDate dueOn, Instant now);

  /** Gives a finalised audit back to its auditor; none when somebody else was quicker. */
  @Query(
      """
            update audit
            set version = version + 1, updated_at = :now, status = :status, submitted_at = null,
                finalised_at = null, reopened_at = :now
            where id = :id
            and version = :version
            """)
  int reopen(UUID id, long version, String status, Instant now);

  /** Marks that something beside the audit changed, so that its ETag does too. */
  @Query(
      """
            update audit
            set version = version + 1, updated_at = :now
            where id = :id
            and version = :version
            """)
  int touch(UUID id, long version, Instant now);

  @Query(
      """
            insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code, rationale,
                                     impact, not_applicable)
            select a.id, :area, a.framework_code, a.scale_code, :grade, :rationale, :impact, :notApplicable
            from audit a
            where a.id = :auditId
            on conflict (audit_id, area_code)
            do update set grade_code = excluded.grade_code, rationale = excluded.rationale,
                          impact = excluded.impact, not_applicable = excluded.not_applicable, asked = true
            """)
  void putJudgement(
      UUID auditId,
      String area,
      @Nullable String grade,
      @Nullable String rationale,
      @Nullable String impact,
      @Nullable String notApplicable);

  /**
   * Notes of every judgement whether the form asks for it.
   *
   * @param areas codes with commas between them
   */
  @Query(
      """
            update audit_grade
            set asked = (area_code = any(string_to_array(:areas, ',')))
            where audit_id = :auditId
            """)
  void ask(UUID auditId, String areas);

  @Query("delete from audit_grade where audit_id = :auditId and area_code = :area")
  void removeJudgement(UUID auditId, String area);
}
