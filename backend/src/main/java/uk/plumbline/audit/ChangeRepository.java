package uk.plumbline.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ChangeRepository extends GenericRepository<ChangeRow, Long> {
  @Query(
      """
            select c.id, c.field, c.person_name, c.began_at, c.ended_at, c.before, c.after
            from audit_change c
            where c.audit_id = :auditId
            order by c.id
            """)
  List<ChangeRow> all(UUID auditId);

  @Query(
      """
            select c.id, c.field, c.person_id, c.ended_at, c.before,
                   exists (select from activity a
                           where a.subject_type = 'audit' and a.subject_id = cast(c.audit_id as text)
                           and a.action in ('audit_submitted', 'audit_returned', 'audit_reopened')
                           and a.at >= c.ended_at) as handed_on
            from (select distinct on (l.field) l.*
                  from audit_change l
                  where l.audit_id = :auditId
                  and l.field = any (:fields)
                  order by l.field, l.id desc) c
            """)
  List<LatestChange> latest(UUID auditId, String[] fields);

  @Query("delete from audit_change where id = :id")
  void takeBack(long id);

  @Query(
      """
            select v.number, v.finalised_at, v.replaced_at, cast(null as text) as content
            from audit_earlier_version v
            where v.audit_id = :auditId
            order by v.number
            """)
  List<EarlierVersion> earlierVersions(UUID auditId);

  @Query(
      """
            select v.number, v.finalised_at, v.replaced_at, cast(v.content as text) as content
            from audit_earlier_version v
            where v.audit_id = :auditId
            and v.number = :number
            """)
  Optional<EarlierVersion> earlierVersion(UUID auditId, int number);
}
