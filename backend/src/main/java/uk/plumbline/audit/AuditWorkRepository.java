package uk.plumbline.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** What waits for a person. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditWorkRepository extends GenericRepository<AuditRow, UUID> {
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
