package uk.plumbline.reporting;

import java.util.List;
import uk.plumbline.testing.Counted;

/**
 * What the sets of counted audits must hold, asked of the tables themselves: of audits, grades and
 * second checks, and for the history alone of the record of what counted. No view has a part in it.
 *
 * @param columns of the set
 * @param sql that gives them as text
 */
record SetInTables(List<String> columns, String sql) {
  private static final String FINAL =
      """
      coalesce((select coalesce(s.challenge_grade_code, s.settled_grade_code)
                from moderation m
                join moderation_grade s on s.moderation_id = m.id
                where m.audit_id = a.id and m.superseded_at is null
                and m.decided_at is not null and s.area_code = g.area_code),
               g.grade_code)""";

  private static final String MODERATED =
      """
      exists (select from moderation m
              where m.audit_id = a.id and m.superseded_at is null and m.decided_at is not null)""";

  private static final String GRADES =
      """
      from audit a
      join audit_grade g on g.audit_id = a.id and g.asked and g.grade_code is not null
      where a.status = 'finalised'
      """;

  /** What a set must hold. */
  static SetInTables of(FeedSet set) {
    return switch (set) {
      case AUDITS ->
          new SetInTables(
              List.of(
                  "auditId",
                  "reference",
                  "teamCode",
                  "auditedOn",
                  "originalGradeCode",
                  "finalGradeCode",
                  "moderated"),
              "select concat_ws('|', a.id, a.reference, a.team_code, a.audited_on, g.grade_code, %s, cast(%s as text)) %s and g.area_code = 'overall'"
                  .formatted(FINAL, MODERATED, GRADES));
      case AREA_GRADES ->
          new SetInTables(
              List.of(
                  "auditId",
                  "areaCode",
                  "teamCode",
                  "auditedOn",
                  "originalGradeCode",
                  "finalGradeCode",
                  "moderated"),
              "select concat_ws('|', a.id, g.area_code, a.team_code, a.audited_on, g.grade_code, %s, cast(%s as text)) %s"
                  .formatted(FINAL, MODERATED, GRADES));
      case MODERATIONS ->
          new SetInTables(
              List.of(
                  "auditId",
                  "teamCode",
                  "selection",
                  "outcome",
                  "originalGradeCode",
                  "finalGradeCode"),
              """
              select concat_ws('|', a.id, a.team_code, d.selection, d.outcome, g.grade_code, %s)
              from moderation d
              join audit a on a.id = d.audit_id and a.status = 'finalised'
              join audit_grade g on g.audit_id = a.id and g.area_code = 'overall'
              where d.superseded_at is null and d.decided_at is not null
              """
                  .formatted(FINAL));
      case GRADE_COUNTS ->
          new SetInTables(
              List.of(
                  "month",
                  "teamCode",
                  "sampling",
                  "basis",
                  "areaCode",
                  "gradeCode",
                  "audits",
                  "auditsModerated"),
              """
              with g as (select cast(date_trunc('month', a.audited_on) as date) as month, a.team_code, a.sampling,
                                g.area_code, g.grade_code as original, %s as final, %s as moderated
                         %s)
              select concat_ws('|', g.month, g.team_code, g.sampling, b.basis, g.area_code, b.grade_code, count(*),
                               count(*) filter (where g.moderated))
              from g
              cross join lateral (values ('final', g.final), ('original', g.original)) b (basis, grade_code)
              group by g.month, g.team_code, g.sampling, b.basis, g.area_code, b.grade_code
              """
                  .formatted(FINAL, MODERATED, GRADES));
      case GRADE_HISTORY ->
          new SetInTables(
              List.of(
                  "auditId",
                  "areaCode",
                  "teamCode",
                  "originalGradeCode",
                  "finalGradeCode",
                  "moderated",
                  "countedFrom",
                  "countedTo"),
              """
              select concat_ws('|', c.audit_id, g.area_code, c.team_code, g.original_grade_code, g.final_grade_code,
                               cast(c.moderated as text), (to_jsonb(c.counted_from at time zone 'UTC') #>> '{}') || 'Z',
                               coalesce((to_jsonb(c.counted_to at time zone 'UTC') #>> '{}') || 'Z', ''))
              from counted_audit c, counted_grade g
              where g.counted_id = c.id
              """);
      default -> throw new IllegalArgumentException(set + " is not of what counted");
    };
  }

  /** Its rows. */
  List<String> rows() {
    return Counted.query(sql);
  }
}
