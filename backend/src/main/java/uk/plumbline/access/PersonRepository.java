package uk.plumbline.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRepository extends GenericRepository<PersonRow, UUID> {
  @Query(
      """
            select p.id, p.username, p.name, p.password_hash,
                   (select string_agg(r.role, ',' order by r.role) from person_role r where r.person_id = p.id) as roles,
                   (select string_agg(t.team_code, ',' order by t.team_code) from person_team t
                    where t.person_id = p.id and t.relation = 'manager'
                    and (t.valid_from is null or t.valid_from <= cast(now() at time zone 'Europe/London' as date))
                    and (t.valid_to is null or t.valid_to >= cast(now() at time zone 'Europe/London' as date))) as managed_teams,
                   p.reads_supervision
            from person p
            where p.username = :username
            and p.active
            """)
  Optional<PersonRow> findActive(String username);

  @Query(
      """
            select p.id, p.username, p.name, cast(null as text) as password_hash,
                   (select string_agg(r.role, ',' order by r.role) from person_role r where r.person_id = p.id) as roles,
                   (select string_agg(t.team_code, ',' order by t.team_code) from person_team t
                    where t.person_id = p.id and t.relation = 'manager'
                    and (t.valid_from is null or t.valid_from <= cast(now() at time zone 'Europe/London' as date))
                    and (t.valid_to is null or t.valid_to >= cast(now() at time zone 'Europe/London' as date))) as managed_teams,
                   p.reads_supervision
            from session s
            join person p on p.id = s.person_id
            where s.id = :sessionId
            and s.ended_at is null
            and s.expires_at > :now
            and p.active
            """)
  Optional<PersonRow> findBySession(UUID sessionId, Instant now);

  @Query(
      """
            select p.id, p.username, p.name, cast(null as text) as password_hash,
                   (select string_agg(r.role, ',' order by r.role) from person_role r where r.person_id = p.id) as roles,
                   (select string_agg(t.team_code, ',' order by t.team_code) from person_team t
                    where t.person_id = p.id and t.relation = 'manager'
                    and (t.valid_from is null or t.valid_from <= cast(now() at time zone 'Europe/London' as date))
                    and (t.valid_to is null or t.valid_to >= cast(now() at time zone 'Europe/London' as date))) as managed_teams,
                   p.reads_supervision
            from person p
            where p.active
            """)
  List<PersonRow> active();
}
