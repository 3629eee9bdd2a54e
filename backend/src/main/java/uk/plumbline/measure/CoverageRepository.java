package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts of what was audited; all arithmetic on them is done in Java. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CoverageRepository extends GenericRepository<CoverageRow, String> {
  /**
   * Counts the audits that counted at an instant.
   *
   * @param asAt from {@link AsAt}
   * @param ownTeams codes with commas between, to which the caller's rights narrow the figures;
   *     null for no such bound
   */
  @Query(
      """
      select c.team_code,
             c.population,
             count(*) as audits,
             count(*) filter (where c.moderated) as moderated,
             max(c.audited_on) as last_audited_on
      from counted_audit c
      join team t on t.code = c.team_code
      where c.counted_from <= :asAt
      and (c.counted_to is null or c.counted_to > :asAt)
      and (cast(:type as text) is null or c.type = :type)
      and (cast(:team as text) is null or c.team_code = :team)
      and (cast(:service as text) is null or t.service_code = :service)
      and (cast(:from as date) is null or c.audited_on >= :from)
      and (cast(:to as date) is null or c.audited_on <= :to)
      and (cast(:ownTeams as text) is null or c.team_code = any (string_to_array(:ownTeams, ',')))
      group by 1, 2
      """)
  List<CoverageRow> count(
      Instant asAt,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ownTeams);

  /**
   * The populations of every version that audits were ever begun with, those of published versions
   * first, in the order of the tools and of their documents. A code may come several times.
   */
  @Query(
      """
      select p.value ->> 'code' as code, p.value ->> 'label' as label, v.status = 'published' as published
      from audit_tool_version v
      join audit_tool t on t.code = v.tool_code
      cross join lateral jsonb_array_elements(v.document -> 'populations') with ordinality as p (value, place)
      where v.status <> 'draft'
      and (cast(:type as text) is null or (t.kind = 'supervision') = (:type = 'supervision'))
      order by v.status, t.kind, t.created_at, t.code, v.number desc, p.place
      """)
  List<PopulationRow> populations(@Nullable String type);
}
