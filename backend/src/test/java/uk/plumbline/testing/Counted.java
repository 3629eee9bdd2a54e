package uk.plumbline.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Holds the record of what counted against the audits themselves. */
public final class Counted {
  private Counted() {}

  /**
   * Rows that stand in the record's open rows or in the audits, grades and second checks, and not
   * in both. Written without the view that the record is made from.
   */
  public static List<String> differences() {
    return query(
        """
        with said as (
            select a.id, a.team_code, a.audited_on, a.type, a.origin, a.sampling, a.framework_code,
                   a.scale_code, a.tool_version_id, a.population, a.auditor_id,
                   exists (select from moderation m
                           where m.audit_id = a.id and m.superseded_at is null
                           and m.decided_at is not null) as moderated,
                   (select m.selection from moderation m
                    where m.audit_id = a.id and m.superseded_at is null) as selection,
                   (select i.involvement from audit_involvement i where i.audit_id = a.id),
                   (select i.child_feedback from audit_involvement i where i.audit_id = a.id),
                   (select i.family_feedback from audit_involvement i where i.audit_id = a.id),
                   array(select s.held_on from supervision_session s where s.audit_id = a.id order by 1),
                   g.area_code, g.grade_code,
                   coalesce((select coalesce(s.challenge_grade_code, s.settled_grade_code)
                             from moderation m
                             join moderation_grade s on s.moderation_id = m.id
                             where m.audit_id = a.id and m.superseded_at is null
                             and m.decided_at is not null and s.area_code = g.area_code),
                            g.grade_code),
                   (select s.second_grade_code
                    from moderation m
                    join moderation_grade s on s.moderation_id = m.id
                    where m.audit_id = a.id and m.superseded_at is null
                    and m.decided_at is not null and s.area_code = g.area_code),
                   (select (m.decided_at, m.blind, m.outcome, m.third_opinion_at is not null, m.quality_evidence,
                            m.quality_child_focus, m.quality_analysis, m.quality_actions)::text
                    from moderation m
                    where m.audit_id = a.id and m.superseded_at is null and m.decided_at is not null)
            from audit a, audit_grade g
            where a.status = 'finalised' and g.audit_id = a.id and g.asked and g.grade_code is not null
        ),
        kept as (
            select c.audit_id, c.team_code, c.audited_on, c.type, c.origin, c.sampling,
                   c.framework_code, c.scale_code, c.tool_version_id, c.population, c.auditor_id,
                   c.moderated, c.selection, c.involvement, c.child_feedback, c.family_feedback,
                   coalesce(c.session_dates, '{}'), g.area_code, g.original_grade_code, g.final_grade_code,
                   g.second_grade_code,
                   case when c.moderated then
                       (c.check_decided_at, c.check_blind, c.check_outcome, c.check_third_opinion, c.quality_evidence,
                        c.quality_child_focus, c.quality_analysis, c.quality_actions)::text end
            from counted_audit c, counted_grade g
            where g.counted_id = c.id and c.counted_to is null
        )
        select 'not kept: ' || d from (table said except all table kept) d
        union all
        select 'kept: ' || d from (table kept except all table said) d
        """);
  }

  /** Counts that are kept and not what counting every row gives, by month and of all time. */
  public static List<String> driftOfCounts() {
    return query(
        """
        with said as (
            select b.basis, g.area_code, c.team_code, date_trunc('month', c.audited_on) as month, c.type, c.origin,
                   c.sampling, c.framework_code, case b.basis when 'final' then g.final_grade_code else g.original_grade_code end as grade_code,
                   count(*) as audits, sum(case when c.moderated then 1 else 0 end) as moderated
            from counted_audit c, counted_grade g, unnest(array['final', 'original']) b (basis)
            where g.counted_id = c.id and c.counted_to is null
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        ), of_all_time as (
            select s.basis, s.area_code, s.team_code, s.type, s.origin, s.sampling, s.framework_code, s.grade_code,
                   sum(s.audits), sum(s.moderated)
            from said s
            group by 1, 2, 3, 4, 5, 6, 7, 8
        ), month as (
            select basis, area_code, team_code, cast(month as timestamptz), type, origin, sampling, framework_code,
                   grade_code, audits, moderated
            from grade_count_month where audits > 0
        ), all_time as (
            select basis, area_code, team_code, type, origin, sampling, framework_code, grade_code, audits, moderated
            from grade_count where audits > 0
        )
        select 'month not counted: ' || d from (table said except table month) d
        union all
        select 'month counted: ' || d from (table month except table said) d
        union all
        select 'not counted: ' || d from (table of_all_time except table all_time) d
        union all
        select 'counted: ' || d from (table all_time except table of_all_time) d
        """);
  }

  /** Pairs of rows of one audit whose periods overlap. */
  public static List<String> overlaps() {
    return query(
        """
        select c.audit_id || ': ' || c.counted_from || ', ' || o.counted_from
        from counted_audit c
        join counted_audit o on o.audit_id = c.audit_id and o.id > c.id
        where tstzrange(c.counted_from, c.counted_to) && tstzrange(o.counted_from, o.counted_to)
        """);
  }

  /** The first column of a query's rows, as text. */
  public static List<String> query(String sql) {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
