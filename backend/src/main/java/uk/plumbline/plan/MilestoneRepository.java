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
interface MilestoneRepository extends GenericRepository<MilestoneRow, UUID> {
  /** Every one ever recorded, the latest first. */
  @Query(
      """
      select x.id, x.happened_on, x.title, x.text, x.scope, x.service_code, x.team_code,
             coalesce(t.label, s.label) as scope_label, x.recorded_by_name, x.recorded_at, x.ended_by_name,
             x.ended_at, x.end_reason
      from milestone x
      left join service s on s.code = x.service_code
      left join team t on t.code = x.team_code
      order by x.happened_on desc, x.recorded_at desc, x.id
      """)
  List<MilestoneRow> all();

  @Query(
      """
      insert into milestone (id, scope, service_code, team_code, happened_on, title, text,
                      recorded_by, recorded_by_name, recorded_at)
      values (:id, :scope, :serviceCode, :teamCode, :happenedOn, :title, :text,
              :by, :byName, clock_timestamp())
      """)
  void insert(
      UUID id,
      String scope,
      @Nullable String serviceCode,
      @Nullable String teamCode,
      LocalDate happenedOn,
      String title,
      String text,
      UUID by,
      String byName);

  /** Ends one that is not ended; answers 0 where there is none such. */
  @Query(
      """
      update milestone
      set ended_by = :by, ended_by_name = :byName, ended_at = clock_timestamp(), end_reason = :reason
      where id = :id
      and ended_at is null
      """)
  int end(UUID id, UUID by, String byName, String reason);
}
