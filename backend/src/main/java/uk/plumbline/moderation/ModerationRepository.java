package uk.plumbline.moderation;

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
interface ModerationRepository extends GenericRepository<ModerationRow, UUID> {
  @Query(
      """
            select m.id, m.selection, m.selection_reason, m.moderator_id, p.username as moderator_username,
                   m.moderator_name, m.blind, m.second_grades_at, m.decided_at, m.outcome, m.reason
            from moderation m
            left join person p on p.id = m.moderator_id
            where m.id = :id
            """)
  Optional<ModerationRow> find(UUID id);

  @Query(
      """
            select g.area_code, g.second_grade_code, g.rationale, g.settled_grade_code, g.reason
            from moderation_grade g
            where g.moderation_id = :id
            """)
  List<SecondJudgementRow> judgements(UUID id);

  @Query(
      """
            select p.audit_type, p.random_share, p.always_lowest, p.seed
            from moderation_policy p
            where p.audit_type = :auditType
            and p.valid_from <= :today
            order by p.valid_from desc
            limit 1
            """)
  Optional<ModerationPolicy> policy(String auditType, LocalDate today);

  @Query(
      """
            insert into moderation (audit_id, framework_code, scale_code, auditor_id, selection, selection_reason,
                                    selected_at)
            select a.id, a.framework_code, a.scale_code, a.auditor_id, :selection, :reason, :now
            from audit a
            where a.id = :auditId
            """)
  void select(UUID auditId, String selection, String reason, Instant now);

  @Query(
      """
            update moderation
            set moderator_id = :moderatorId, moderator_name = :moderatorName, blind = :blind, second_grades_at = :now
            where id = :id
            """)
  void begin(UUID id, UUID moderatorId, String moderatorName, boolean blind, Instant now);

  /** Whether the moderator graded the same audit in a check that counts no more. */
  @Query(
      """
            select exists (
                select from moderation m
                join moderation earlier on earlier.audit_id = m.audit_id and earlier.superseded_at is not null
                where m.id = :id and earlier.moderator_id = :moderatorId)
            """)
  boolean hasCheckedBefore(UUID id, UUID moderatorId);

  @Query(
      """
            update moderation
            set superseded_at = :now
            where id = :id
            """)
  void supersede(UUID id, Instant now);

  @Query(
      """
            update moderation
            set decided_at = :now, outcome = :outcome, reason = :reason
            where id = :id
            """)
  void decide(UUID id, String outcome, @Nullable String reason, Instant now);

  @Query(
      """
            insert into moderation_grade (moderation_id, area_code, framework_code, scale_code,
                                          second_grade_code, rationale, settled_grade_code, reason)
            select m.id, :area, m.framework_code, m.scale_code, :secondGrade, :rationale, :settledGrade, :reason
            from moderation m
            where m.id = :id
            on conflict (moderation_id, area_code)
            do update set settled_grade_code = excluded.settled_grade_code, reason = excluded.reason
            """)
  void put(
      UUID id,
      String area,
      @Nullable String secondGrade,
      @Nullable String rationale,
      @Nullable String settledGrade,
      @Nullable String reason);
}
