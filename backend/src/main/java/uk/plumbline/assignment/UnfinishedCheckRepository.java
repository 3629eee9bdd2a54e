package uk.plumbline.assignment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UnfinishedCheckRepository extends GenericRepository<UnfinishedCheckRow, UUID> {
  /**
   * Checks that are not decided, or whose challenge is not, of audits that are not with their
   * auditor; longest waiting first.
   */
  @Query(
      """
            select m.id, m.audit_id, m.moderator_name, m.mode,
                   coalesce(c.made_at, m.third_opinion_at, m.selected_at) as since
            from moderation m
            join audit a on a.id = m.audit_id and a.status in ('submitted', 'finalised')
            left join moderation_challenge c on c.moderation_id = m.id and c.decided_at is null
            where m.superseded_at is null
            and (m.decided_at is null or c.moderation_id is not null)
            order by since, m.audit_id
            """)
  List<UnfinishedCheckRow> all();
}
