package uk.plumbline.action;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.audit.AuditRow;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActionRepository extends GenericRepository<AuditRow, UUID> {
  /** Actions with a due date of a team's finalised audits, soonest due first. */
  @Query(
      """
            select x.id, x.audit_id, x.concerns, x.action, x.owner, x.due_on
            from audit a
            join audit_action x on x.audit_id = a.id
            where a.team_code = :team and a.status = 'finalised'
            and x.due_on >= coalesce(cast(:dueFrom as date), '-infinity')
            order by x.due_on, a.id, x.position
            limit :most
            """)
  List<TeamActionRow> ofTeam(String team, @Nullable LocalDate dueFrom, int most);
}
