package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TargetRepository extends GenericRepository<TargetRow, UUID> {
  /** Every one ever recorded, the latest first. */
  @Query(
      """
      select x.id, x.measure, x.audit_type, x.area_code, x.value, x.valid_from, x.valid_to, x.owner, x.source, x.last_day, x.scope, x.service_code, x.team_code,
             coalesce(t.label, s.label) as scope_label, x.recorded_by_name, x.recorded_at, x.ended_by_name,
             x.ended_at, x.end_reason
      from target x
      left join service s on s.code = x.service_code
      left join team t on t.code = x.team_code
      order by x.valid_from desc, x.recorded_at desc, x.id
      """)
  List<TargetRow> all();

  @Query(
      """
      insert into target (id, scope, service_code, team_code, measure, audit_type, area_code, value, valid_from, valid_to, owner, source,
                      recorded_by, recorded_by_name, recorded_at)
      values (:id, :scope, :serviceCode, :teamCode, :measure, :auditType, :areaCode, :value, :validFrom, :validTo, :owner, :source,
              :by, :byName, clock_timestamp())
      """)
  void insert(
      UUID id,
      String scope,
      @Nullable String serviceCode,
      @Nullable String teamCode,
      String measure,
      String auditType,
      String areaCode,
      BigDecimal value,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String owner,
      String source,
      UUID by,
      String byName);

  /** Holds the setting of targets to the end of the transaction, so that no two can overlap. */
  @Query("select cast(pg_advisory_xact_lock(202611214302) as text)")
  String hold();

  /** Ends one that is not ended; answers 0 where there is none such. */
  @Query(
      """
      update target
      set last_day = :lastDay, ended_by = :by, ended_by_name = :byName, ended_at = clock_timestamp(), end_reason = :reason
      where id = :id
      and ended_at is null
      """)
  int end(UUID id, @Nullable LocalDate lastDay, UUID by, String byName, String reason);
}
