package uk.plumbline.concern;

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
interface ConcernRepository extends GenericRepository<ConcernRow, UUID> {
  String COLUMNS =
      """
            select c.id, c.audit_id, c.raised_at, c.raised_by, c.concern, c.told, c.acknowledged_at,
                   c.acknowledged_by, c.acknowledgement
            from safety_concern c
            """;

  @Query(
      COLUMNS
          + """
            order by c.acknowledged_at is not null, c.raised_at desc, c.id
            limit 200
            """)
  List<ConcernRow> newest();

  @Query(COLUMNS + "where c.id = :id")
  Optional<ConcernRow> find(UUID id);

  @Query(
      """
            insert into safety_concern (audit_id, raised_at, raised_by_id, raised_by, concern, told)
            values (:auditId, :now, :personId, :personName, :concern, :told)
            """)
  void raise(
      UUID auditId,
      Instant now,
      UUID personId,
      String personName,
      String concern,
      @Nullable String told);

  /** Answers how many rows it changed: none when somebody else was quicker. */
  @Query(
      """
            update safety_concern
            set acknowledged_at = :now, acknowledged_by = :personName, acknowledgement = :acknowledgement
            where id = :id
            and acknowledged_at is null
            """)
  int acknowledge(UUID id, Instant now, String personName, String acknowledgement);
}
