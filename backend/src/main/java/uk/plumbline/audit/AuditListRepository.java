package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lists of audits, each narrowed to what its reader may know of. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditListRepository extends GenericRepository<AuditRow, UUID> {
  /** The same condition as {@link AuditSight}, for lists; a test holds the two equal. */
  String VISIBLE =
      """
            case
                when a.auditor_id = :personId then true
                when :practises and a.worker_id = :personId
                    then i.invited_at is not null or i.reflected_at is not null or a.status = 'finalised'
                when a.type = 'supervision' and not :readsSupervision then false
                else :seesAll
                     or (a.status = 'finalised' and a.team_code = any(string_to_array(:managedTeams, ',')))
                     or (:moderates and m.id is not null
                         and (m.decided_at is null or :personId in (m.moderator_id, m.decided_by_id, ch.decided_by_id)
                              or (ch.made_at is not null and ch.decided_at is null)))
            end
            """;

  /**
   * Whose grades the reader may be led by, so that no filter tells what the row keeps back.
   * Narrower than {@link AuditSight}: whoever may check an audit finds it by no grade until it is
   * decided.
   */
  String GRADES_SHOWN =
      """
            case
                when a.auditor_id = :personId then true
                when :practises and a.worker_id = :personId then a.status = 'finalised' and i.reflected_at is not null
                else not (:moderates and m.id is not null and m.decided_at is null)
            end
            """;

  @Query(
      AuditRow.SELECT
          + "where "
          + VISIBLE
          + """
                    and (cast(:type as text) is null or a.type = :type)
                    and (cast(:team as text) is null or a.team_code = :team)
                    and (cast(:status as text) is null or a.status = :status)
                    and (cast(:auditor as text) is null or p.username = :auditor or lower(a.auditor_name) = :auditor)
                    and (cast(:population as text) is null or coalesce(a.population, 'none') = :population)
                    and (cast(:from as date) is null or a.audited_on >= :from)
                    and (cast(:to as date) is null or a.audited_on <= :to)
                    and (cast(:sampling as text) is null or a.sampling = any(string_to_array(:sampling, ',')))
                    and ((cast(:area as text) is null and cast(:grade as text) is null) or exists (
                        select from counted_audit c
                        join counted_grade g on g.counted_id = c.id
                        where c.audit_id = a.id
                        and c.counted_to is null
                        and g.area_code = coalesce(:area, 'overall')
                        and (cast(:grade as text) is null or g.final_grade_code = any(string_to_array(:grade, ',')))))
                    and (cast(:countedAfter as timestamptz) is null
                         or (select min(c.counted_from) from counted_audit c where c.audit_id = a.id) > :countedAfter)
                    and (cast(:regradedAfter as timestamptz) is null or exists (
                        select from counted_audit n
                        join counted_grade ng on ng.counted_id = n.id
                        join counted_audit b on b.audit_id = n.audit_id
                        join counted_grade bg on bg.counted_id = b.id and bg.area_code = ng.area_code
                        where n.audit_id = a.id
                        and n.counted_to is null
                        and b.counted_from <= :regradedAfter
                        and b.counted_to > :regradedAfter
                        and ng.area_code = coalesce(:area, 'overall')
                        and ng.final_grade_code <> bg.final_grade_code))
                    and ((cast(:grade as text) is null and cast(:regradedAfter as timestamptz) is null) or
                    """
          + GRADES_SHOWN
          + """
                    )
                    and (cast(:afterId as uuid) is null or (a.audited_on, a.id) < (:afterDate, :afterId))
                    order by a.audited_on desc, a.id desc
                    limit :limit
                    """)
  List<AuditRow> page(
      boolean seesAll,
      UUID personId,
      String managedTeams,
      boolean moderates,
      boolean practises,
      boolean readsSupervision,
      @Nullable String type,
      @Nullable String team,
      @Nullable String status,
      @Nullable String auditor,
      @Nullable String population,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String area,
      @Nullable String grade,
      @Nullable String sampling,
      @Nullable Instant countedAfter,
      @Nullable Instant regradedAfter,
      @Nullable LocalDate afterDate,
      @Nullable UUID afterId,
      int limit);

  @Query(
      AuditRow.SELECT
          + """
                    where (a.auditor_id = :personId and a.status in ('allocated', 'in_progress', 'returned'))
                    or (a.auditor_id is distinct from :personId and :practises and a.worker_id = :personId
                        and ((i.reflected_at is null and a.status <> 'withdrawn'
                              and (i.invited_at is not null or a.status = 'finalised'))
                             or (a.status = 'finalised' and i.reflected_at is not null and i.responded_at is null)))
                    or ((:moderates or :improves) and a.status in ('submitted', 'finalised') and m.id is not null
                        and (a.type <> 'supervision' or :readsSupervision)
                        and a.auditor_id is distinct from :personId
                        and a.worker_id is distinct from :personId
                        and case
                            when m.decided_at is null and m.third_opinion_at is null
                                then :moderates and coalesce(m.moderator_id, :personId) = :personId
                            when m.decided_at is null then m.moderator_id is distinct from :personId
                            else ch.made_at is not null and ch.decided_at is null
                                 and m.moderator_id is distinct from :personId
                                 and m.decided_by_id is distinct from :personId
                        end)
                    order by a.due_on nulls last, a.submitted_at, a.created_at, a.id
                    limit 200
                    """)
  List<AuditRow> work(
      UUID personId,
      boolean moderates,
      boolean improves,
      boolean practises,
      boolean readsSupervision);
}
