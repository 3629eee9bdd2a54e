package uk.plumbline.organisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TeamRepository extends GenericRepository<TeamRow, String> {
  @Query(
      """
            select t.code, t.label, t.service_code, s.label as service_label, t.valid_from, t.valid_to,
                   (select string_agg(x.predecessor_code, ',' order by x.predecessor_code)
                    from team_succession x where x.successor_code = t.code) as predecessors,
                   (select string_agg(x.successor_code, ',' order by x.successor_code)
                    from team_succession x where x.predecessor_code = t.code) as successors
            from team t
            join service s on s.code = t.service_code
            order by s.label, t.label, t.code
            """)
  List<TeamRow> teams();
}
