package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RebaseRepository extends GenericRepository<RebaseRow, UUID> {
  /** Every one ever recorded, the latest first. */
  @Query(
      """
      select x.id, x.audit_type, x.area_code, x.first_month, x.reason, x.scope, x.service_code, x.team_code,
             coalesce(t.label, s.label) as scope_label, x.recorded_by_name, x.recorded_at, x.ended_by_name,
             x.ended_at, x.end_reason
      from rebase x
      left join service s on s.code = x.service_code
      left join team t on t.code = x.team_code
      order by x.first_month desc, x.recorded_at desc, x.id
      """)
  List<RebaseRow> all();

  @Query(
      """
      insert into rebase (id, scope, service_code, team_code, audit_type, area_code, first_month, reason,
                      recorded_by, recorded_by_name, recorded_at)
      values (:id, :scope, :serviceCode, :teamCode, :auditType, :areaCode, :firstMonth, :reason,
              :by, :byName, clock_timestamp())
      """)
  void insert(
      UUID id,
      String scope,
      @Nullable String serviceCode,
      @Nullable String teamCode,
      String auditType,
      String areaCode,
      LocalDate firstMonth,
      String reason,
      UUID by,
      String byName);

  /** Ends one that is not ended; answers 0 where there is none such. */
  @Query(
      """
      update rebase
      set ended_by = :by, ended_by_name = :byName, ended_at = clock_timestamp(), end_reason = :reason
      where id = :id
      and ended_at is null
      """)
  int end(UUID id, UUID by, String byName, String reason);
}
