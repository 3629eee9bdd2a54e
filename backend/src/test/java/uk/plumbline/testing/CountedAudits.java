package uk.plumbline.testing;

import java.util.List;
import java.util.UUID;

/** Finalised audits put straight into the record of what counts, many at once. */
public final class CountedAudits {
  private CountedAudits() {}

  /**
   * One that counts from now on.
   *
   * @param tool the tool whose published version it is made with
   * @param population a code; null for an audit without a tool, or with one that asks of none
   */
  public static UUID of(String tool, String team, String auditedOn, String population) {
    return of(tool, team, auditedOn, population, false);
  }

  /** One that counts from now on, second-checked or not. */
  public static UUID of(
      String tool, String team, String auditedOn, String population, boolean moderated) {
    return UUID.fromString(
        Situation.column(
                """
                with a as (
                    insert into audit (reference, type, origin, source, team_code, audited_on, sampling,
                                       framework_code, scale_code, case_reference, auditor_name, status,
                                       submitted_at, finalised_at, tool_version_id, population, auditor_id)
                    select 'T-' || nextval('audit_reference_number'), case t.kind when 'supervision' then t.kind else 'case_file' end,
                           'internal', 'entered', '%1$s', date '%2$s', 'random', v.framework_code, f.scale_code,
                           'CF-1', 'Somebody', 'finalised', now(), now(),
                           case when %3$s is null and t.kind <> 'supervision' then null else v.id end, %3$s,
                           (select id from person where username = 'auditor')
                    from audit_tool_version v
                    join audit_tool t on t.code = v.tool_code
                    join framework f on f.code = v.framework_code
                    where v.tool_code = '%4$s' and v.status = 'published'
                    returning *)
                insert into counted_audit (audit_id, counted_from, type, origin, sampling, framework_code,
                                           scale_code, tool_version_id, population, team_code, audited_on,
                                           auditor_id, moderated)
                select a.id, now(), a.type, a.origin, a.sampling, a.framework_code, a.scale_code,
                       a.tool_version_id, a.population, a.team_code, a.audited_on, a.auditor_id, %5$s
                from a
                returning audit_id
                """
                    .formatted(
                        team,
                        auditedOn,
                        population == null ? "null" : "'" + population + "'",
                        tool,
                        moderated))
            .getFirst());
  }

  /** Gives an audit a grade in an area, which counts with it. */
  public static void grade(UUID audit, String area, String grade) {
    Situation.run(
        """
        insert into counted_grade (counted_id, area_code, original_grade_code, final_grade_code)
        select c.id, '%2$s', '%3$s', '%3$s' from counted_audit c
        where c.audit_id = '%1$s' and c.counted_to is null;
        insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code)
        select a.id, '%2$s', a.framework_code, a.scale_code, '%3$s' from audit a where a.id = '%1$s'
        """
            .formatted(audit, area, grade));
  }

  /** Lets every audit that counts say now of involvement and sessions what it counts for. */
  public static void sayAll() {
    Situation.run(
        """
        alter table counted_audit disable trigger counted_audit_stays;
        update counted_audit c
        set involvement = i.involvement, child_feedback = i.child_feedback, family_feedback = i.family_feedback
        from audit_involvement i
        where i.audit_id = c.audit_id and c.counted_to is null;
        update counted_audit c
        set session_dates = (select array_agg(s.held_on order by s.held_on)
                             from supervision_session s where s.audit_id = c.audit_id)
        where c.counted_to is null;
        alter table counted_audit enable trigger counted_audit_stays
        """);
  }

  /** Records sessions of supervision, which count. */
  public static void sessions(UUID audit, List<String> dates) {
    dates.forEach(
        date ->
            Situation.run(
                "insert into supervision_session values ('%s', date '%s')".formatted(audit, date)));
    sayAll();
  }
}
