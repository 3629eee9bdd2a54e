package uk.plumbline.life;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EarlierVersionRepository extends GenericRepository<EarlierVersionRow, UUID> {
  /** Keeps what counted, as its reader saw it but for what they could do with it then. */
  @Query(
      """
            insert into audit_earlier_version (audit_id, number, finalised_at, replaced_at, content)
            select :auditId,
                   1 + (select count(*) from audit_earlier_version v where v.audit_id = :auditId),
                   :finalisedAt, :replacedAt,
                   jsonb_set(cast(:content as jsonb), '{allowedActions}', cast('[]' as jsonb))
            """)
  void keep(UUID auditId, Instant finalisedAt, Instant replacedAt, String content);

  /** The worker's answer was to what counted, and is kept with it; they may answer again. */
  @Query(
      """
            update audit_involvement
            set response = null, response_comment = null, responded_at = null
            where audit_id = :auditId
            """)
  void clearResponse(UUID auditId);
}
