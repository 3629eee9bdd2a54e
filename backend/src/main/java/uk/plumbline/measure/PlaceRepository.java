package uk.plumbline.measure;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import uk.plumbline.shared.Labelled;

/** The services there are, with or without teams. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlaceRepository extends GenericRepository<InvolvementRow, String> {
  @Query(
      """
      select s.code, s.label
      from service s
      order by s.label
      """)
  List<Labelled> services();
}
