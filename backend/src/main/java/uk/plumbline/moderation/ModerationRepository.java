package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ModerationRepository extends GenericRepository<ModerationRow, UUID> {
  @Query(
      """
            select m.id, m.selection, m.selection_reason, m.mode, m.moderator_id, p.username as moderator_username,
                   m.moderator_name, m.blind, m.second_grades_at, m.third_opinion_at, m.third_opinion_reason,
                   m.decided_at, m.outcome, m.reason, m.decided_by_id, m.decided_by_name,
                   array_to_string(m.panel, e'\\n') as panel, m.quality_evidence, m.quality_child_focus,
                   m.quality_analysis, m.quality_actions, m.quality_comment,
                   c.made_at as challenged_at, c.reason as challenge_reason,
                   c.decided_at as challenge_decided_at, c.decided_by_id as challenge_decided_by_id,
                   c.decided_by_name as challenge_decided_by_name,
                   c.decision_reason as challenge_decision_reason
            from moderation m
            left join person p on p.id = m.moderator_id
            left join moderation_challenge c on c.moderation_id = m.id
            where m.id = :id
            """)
  Optional<ModerationRow> find(UUID id);

  @Query(
      """
            select g.area_code, g.second_grade_code, g.rationale, g.settled_grade_code, g.reason,
                   g.challenge_grade_code, g.challenge_reason
            from moderation_grade g
            where g.moderation_id = :id
            """)
  List<SecondJudgementRow> judgements(UUID id);

  @Query(
      """
            select o.person_id, o.person_name, o.given_at, o.area_code, o.grade_code, o.rationale
            from moderation_opinion o
            where o.moderation_id = :id
            order by o.given_at, o.person_id
            """)
  List<OpinionRow> opinions(UUID id);

  @Query(
      """
            insert into moderation (audit_id, framework_code, scale_code, auditor_id, selection, selection_reason,
                                    selected_at, mode, was_open, challenge_days)
            select a.id, a.framework_code, a.scale_code, a.auditor_id, :selection, :reason, :now, :mode,
                   :mode = 'open', :challengeDays
            from audit a
            where a.id = :auditId
            """)
  void select(
      UUID auditId, String selection, String reason, String mode, int challengeDays, Instant now);

  /** Nothing is called blind for certain after the first grades were once open. */
  @Query(
      """
            update moderation
            set moderator_id = :moderatorId, moderator_name = :moderatorName, second_grades_at = :now,
                blind = case when mode = 'open' or :hasCheckedBefore then false when not was_open then true end
            where id = :id
            """)
  void begin(
      UUID id, UUID moderatorId, String moderatorName, boolean hasCheckedBefore, Instant now);

  @Query(
      """
            update moderation
            set moderator_id = :moderatorId, moderator_name = :moderatorName, assigned_at = :now, mode = :mode,
                was_open = was_open or :mode = 'open'
            where id = :id
            """)
  void assign(UUID id, UUID moderatorId, String moderatorName, String mode, Instant now);

  /** Whether the moderator saw the grades of the same audit in a check that counts no more. */
  @Query(
      """
            select exists (
                select from moderation m
                join moderation earlier on earlier.audit_id = m.audit_id and earlier.superseded_at is not null
                left join moderation_challenge c on c.moderation_id = earlier.id
                where m.id = :id
                and ((earlier.moderator_id = :moderatorId and (earlier.second_grades_at is not null or earlier.was_open))
                     or earlier.decided_by_id = :moderatorId
                     or c.decided_by_id = :moderatorId))
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
            set third_opinion_at = :now, third_opinion_reason = :reason
            where id = :id
            """)
  void askThirdOpinion(UUID id, String reason, Instant now);

  /**
   * @param panel names with line ends between them; empty for none
   */
  @Query(
      """
            update moderation
            set decided_at = :now, outcome = :outcome, reason = :reason, decided_by_id = :byId,
                decided_by_name = :byName, panel = string_to_array(:panel, e'\\n'),
                quality_evidence = :evidence, quality_child_focus = :childFocus, quality_analysis = :analysis,
                quality_actions = :actions, quality_comment = :comment
            where id = :id
            """)
  void decide(
      UUID id,
      String outcome,
      @Nullable String reason,
      UUID byId,
      String byName,
      String panel,
      @Nullable String evidence,
      @Nullable String childFocus,
      @Nullable String analysis,
      @Nullable String actions,
      @Nullable String comment,
      Instant now);

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

  @Query(
      """
            insert into moderation_opinion (moderation_id, person_id, person_name, given_at, area_code,
                                            framework_code, scale_code, grade_code, rationale)
            select m.id, :personId, :personName, :now, :area, m.framework_code, m.scale_code, :grade, :rationale
            from moderation m
            where m.id = :id
            on conflict (moderation_id, person_id, area_code)
            do update set given_at = excluded.given_at, grade_code = excluded.grade_code,
                          rationale = coalesce(excluded.rationale, moderation_opinion.rationale)
            """)
  void putOpinion(
      UUID id,
      UUID personId,
      String personName,
      String area,
      String grade,
      @Nullable String rationale,
      Instant now);

  @Query(
      """
            insert into moderation_challenge (moderation_id, made_at, reason)
            values (:id, :now, :reason)
            """)
  void challenge(UUID id, String reason, Instant now);

  @Query(
      """
            update moderation_challenge
            set decided_at = :now, decided_by_id = :byId, decided_by_name = :byName, decision_reason = :reason
            where moderation_id = :id
            """)
  void decideChallenge(UUID id, UUID byId, String byName, String reason, Instant now);

  @Query(
      """
            update moderation_grade
            set challenge_grade_code = :grade, challenge_reason = :reason
            where moderation_id = :id
            and area_code = :area
            """)
  void changeForChallenge(UUID id, String area, String grade, @Nullable String reason);
}
