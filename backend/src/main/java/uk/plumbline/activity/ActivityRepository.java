package uk.plumbline.activity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActivityRepository extends GenericRepository<ActivityRow, Long> {
  @Query(
      """
            select newest.id, newest.at, newest.person_name, newest.action, newest.changed
            from (
                select a.id, a.at, a.person_name, a.action, array_to_string(a.changed, ',') as changed
                from activity a
                where a.subject_type = 'audit' and a.subject_id = :subjectId
                order by a.id desc
                limit 200
            ) newest
            order by newest.id
            """)
  List<ActivityRow> ofAudit(String subjectId);
}
