package uk.plumbline.selection;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PolicyRepository extends GenericRepository<PolicyRow, String> {
  String SELECT =
      """
            select p.audit_type, p.valid_from, p.random_share, array_to_string(p.always_grades, ',') as always_grades,
                   p.newcomer_audits, p.floor_per_grade, p.mode, p.challenge_days, p.seed
            from moderation_policy p
            """;

  @Query(
      SELECT
          + """
            where p.audit_type = :auditType
            and p.valid_from <= :today
            order by p.valid_from desc
            limit 1
            """)
  Optional<PolicyRow> inForce(String auditType, LocalDate today);

  @Query(SELECT + "order by p.valid_from desc, p.audit_type")
  List<PolicyRow> all();

  @Query("select exists (select from grade g where g.code = :code)")
  boolean isGrade(String code);

  /** Sets a policy that has not begun; answers none where one of that day has. */
  @Query(
      """
            insert into moderation_policy (audit_type, valid_from, random_share, always_grades, newcomer_audits,
                                           floor_per_grade, mode, challenge_days, seed)
            values (:auditType, :validFrom, :randomShare, string_to_array(:alwaysGrades, ','), :newcomerAudits,
                    :floorPerGrade, :mode, :challengeDays, :seed)
            on conflict (audit_type, valid_from)
            do update set random_share = excluded.random_share, always_grades = excluded.always_grades,
                          newcomer_audits = excluded.newcomer_audits, floor_per_grade = excluded.floor_per_grade,
                          mode = excluded.mode, challenge_days = excluded.challenge_days, seed = excluded.seed
            where moderation_policy.valid_from > :today
            """)
  int put(
      String auditType,
      LocalDate validFrom,
      BigDecimal randomShare,
      String alwaysGrades,
      int newcomerAudits,
      int floorPerGrade,
      String mode,
      int challengeDays,
      String seed,
      LocalDate today);

  /** Audits of the type that the auditor has handed in, reopened ones included. */
  @Query(
      """
            select count(*)
            from audit a
            where a.auditor_id = :auditorId
            and a.type = :auditType
            and a.id <> :auditId
            and (a.submitted_at is not null or a.reopened_at is not null)
            """)
  int submittedBefore(@Nullable UUID auditorId, String auditType, UUID auditId);

  /** Audits of the type with this overall grade that were chosen since, imports left out. */
  @Query(
      """
            select count(distinct m.audit_id)
            from moderation m
            join audit a on a.id = m.audit_id and a.type = :auditType and a.source <> 'imported'
            join audit_grade g on g.audit_id = a.id and g.area_code = 'overall' and g.asked
                 and g.grade_code = :overall
            where m.selected_at >= :since
            and m.audit_id <> :auditId
            """)
  int chosenSince(String auditType, String overall, Instant since, UUID auditId);
}
