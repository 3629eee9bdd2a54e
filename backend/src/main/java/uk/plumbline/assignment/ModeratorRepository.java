package uk.plumbline.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ModeratorRepository extends GenericRepository<OpenCheckRow, UUID> {
  /**
   * Everybody who may second-check, in alphabetical order.
   *
   * @param moderationId the check in question, which is left out of the counts
   * @param since from when checks count
   */
  @Query(
      """
            select p.id, p.username, p.name, p.organisation, p.reads_supervision,
                   count(m.id) filter (where m.decided_at is null and m.third_opinion_at is null
                                       and m.superseded_at is null and a.status <> 'withdrawn') as unfinished,
                   count(m.id) filter (where coalesce(m.second_grades_at, m.assigned_at) >= :since) as checks,
                   count(m.id) filter (where coalesce(m.second_grades_at, m.assigned_at) >= :since
                                       and m.auditor_id = cast(:auditorId as uuid)) as checks_of_this_auditor
            from person p
            join person_role r on r.person_id = p.id and r.role = 'moderator'
            left join moderation m on m.moderator_id = p.id and m.id <> :moderationId
            left join audit a on a.id = m.audit_id
            where p.active
            group by p.id
            order by lower(p.name), p.username
            """)
  List<ModeratorRow> moderators(UUID moderationId, @Nullable UUID auditorId, Instant since);

  /** Who manages a team in which the auditor works today. */
  @Query(
      """
            select m.person_id, t.label
            from person_team m
            join person_team e on e.team_code = m.team_code and e.relation = 'member' and e.person_id = :auditorId
            join team t on t.code = m.team_code
            where m.relation = 'manager'
            and :today between coalesce(m.valid_from, :today) and coalesce(m.valid_to, :today)
            and :today between coalesce(e.valid_from, :today) and coalesce(e.valid_to, :today)
            order by t.label
            """)
  List<ManagedRow> managers(UUID auditorId, LocalDate today);

  /**
   * Second checks that are nobody's yet and that this person may give away, longest chosen first.
   */
  @Query(
      """
            select m.id, m.audit_id
            from moderation m
            join audit a on a.id = m.audit_id and a.status in ('submitted', 'finalised')
            where m.moderator_id is null and m.decided_at is null and m.superseded_at is null
            and (:readsSupervision or a.type <> 'supervision')
            and a.auditor_id is distinct from :personId
            and a.worker_id is distinct from :personId
            order by m.selected_at, m.audit_id
            """)
  List<OpenCheckRow> unassigned(UUID personId, boolean readsSupervision);
}
