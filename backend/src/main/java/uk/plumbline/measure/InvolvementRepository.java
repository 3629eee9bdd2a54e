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
   * Counts finalised audits by what they say of the worker's part and of feedback. Each counts once
   * for each: child and family together by the fullest answer that either gave.
   *
   * @param by a code of {@link By}
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
                     when 'team' then a.team_code
                     when 'service' then t.service_code
                     when 'month' then to_char(a.audited_on, 'YYYY-MM')
                     else to_char(a.audited_on, 'YYYY-"Q"Q')
                 end as row_key,
                 i.involvement,
                 case when 'given' in (i.child_feedback, i.family_feedback) then 'given'
                      when 'declined' in (i.child_feedback, i.family_feedback) then 'declined'
                      when 'sought' in (i.child_feedback, i.family_feedback) then 'sought'
                      when 'not_appropriate' in (i.child_feedback, i.family_feedback) then 'not_appropriate'
                 end as feedback
          from audit a
          join audit_involvement i on i.audit_id = a.id
          join team t on t.code = a.team_code
          where a.status = 'finalised'
          and a.tool_version_id is not null
          and (i.involvement is not null or i.child_feedback is not null or i.family_feedback is not null)
          and (cast(:type as text) is null or a.type = :type)
          and (cast(:team as text) is null or a.team_code = :team)
          and (cast(:service as text) is null or t.service_code = :service)
          and (cast(:from as date) is null or a.audited_on >= :from)
          and (cast(:to as date) is null or a.audited_on <= :to)
          and (cast(:ownTeams as text) is null or a.team_code = any (string_to_array(:ownTeams, ',')))
      ) x
      group by 1
      """)
  List<InvolvementRow> count(
      String by,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ownTeams);

  /** The instant at which this transaction's figures stand. */
  @Query("select now()")
  Instant transactionTime();
}
