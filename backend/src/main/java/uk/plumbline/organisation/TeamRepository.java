package uk.plumbline.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TeamRepository extends GenericRepository<TeamRow, String> {
  @Query(TeamRow.SELECT + "order by s.label, t.label, t.code")
  List<TeamRow> teams();

  @Query(TeamRow.SELECT + "where t.code = :code")
  Optional<TeamRow> find(String code);
}
