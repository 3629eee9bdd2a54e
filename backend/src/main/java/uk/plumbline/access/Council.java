package uk.plumbline.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** The council this database belongs to. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Council extends GenericRepository<PersonRow, UUID> {
  /** Whether it is the invented sample council. */
  @Query("select exists (select 1 from council c where c.is_sample)")
  boolean isSample();
}
