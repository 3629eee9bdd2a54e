package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts of who took part; all arithmetic on them is done in Java. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvolvementRepository extends GenericRepository<InvolvementRow, String> {
  /**
   * Counts the audits that counted at an instant by what they said of the worker's part and of
   * feedback. Each counts once for each: child and family together by the fullest answer that
   * either gave.
   *
   * @param by a code of {@link By}
   * @param asAt not after {@link uk.plumbline.counted.WhatCounts#latestSettled()}
   * @param ownTeams codes with commas between, to which the caller's rights narrow the figures;
   *     null for no such bound
   */
  @Query(
      """
      select x.row_key,
             count(*) filter (where x.involvement = 'took_part') as took_part,
             count(*) filter (where x.involvement = 'invited') as invited,
             count(*) filter (where x.involvement = 'not_involved') as not_involved,
             count(*) filter (where x.feedback = 'given') as given,
             count(*) filter (where x.feedback = 'declined') as declined,
             count(*) filter (where x.feedback = 'sought') as sought,
             count(*) filter (where x.feedback = 'not_appropriate') as not_appropriate
      from (
          select case :by
                     when 'team' then c.team_code
                     when 'service' then t.service_code
                     when 'month' then to_char(c.audited_on, 'YYYY-MM')
                     else to_char(c.audited_on, 'YYYY-"Q"Q')
                 end as row_key,
                 c.involvement,
                 case when 'given' in (c.child_feedback, c.family_feedback) then 'given'
                      when 'declined' in (c.child_feedback, c.family_feedback) then 'declined'
                      when 'sought' in (c.child_feedback, c.family_feedback) then 'sought'
                      when 'not_appropriate' in (c.child_feedback, c.family_feedback) then 'not_appropriate'
                 end as feedback
          from counted_audit c
          join team t on t.code = c.team_code
          where c.counted_from <= :asAt
          and (c.counted_to is null or c.counted_to > :asAt)
          and c.tool_version_id is not null
          and (c.involvement is not null or c.child_feedback is not null or c.family_feedback is not null)
          and (cast(:type as text) is null or c.type = :type)
          and (cast(:team as text) is null or c.team_code = :team)
          and (cast(:service as text) is null or t.service_code = :service)
          and (cast(:from as date) is null or c.audited_on >= :from)
          and (cast(:to as date) is null or c.audited_on <= :to)
          and (cast(:ownTeams as text) is null or c.team_code = any (string_to_array(:ownTeams, ',')))
      ) x
      group by 1
      """)
  List<InvolvementRow> count(
      String by,
      Instant asAt,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ownTeams);
}
