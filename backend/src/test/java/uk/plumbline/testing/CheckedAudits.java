package uk.plumbline.testing;

/**
 * Finalised audits by the number, each with one grade and, where wanted, its second check, as the
 * product itself would have left them.
 */
public final class CheckedAudits {
  private static final String[] SCALE = {
    "inadequate", "requires_improvement", "good", "outstanding"
  };

  private String team = "north";
  private String type = "case_file";
  private String framework = "ilacs";
  private String area = "overall";
  private String auditedOn = "2026-10-05";
  private String decidedAt = "2026-10-20T12:00:00Z";
  private String auditor = "auditor";
  private String selection;
  private boolean blind = true;

  private CheckedAudits() {}

  /** Case files of team North in October 2026, graded overall by auditor and not checked. */
  public static CheckedAudits of() {
    return new CheckedAudits();
  }

  /** Of this team. */
  public CheckedAudits team(String code) {
    this.team = code;
    return this;
  }

  /** Supervision audits, with a grade in this area. */
  public CheckedAudits supervision(String areaCode) {
    this.type = "supervision";
    this.framework = "supervision";
    this.area = areaCode;
    return this;
  }

  /** With a grade in this area alone. */
  public CheckedAudits area(String code) {
    this.area = code;
    return this;
  }

  /** Of this day. */
  public CheckedAudits on(String date) {
    this.auditedOn = date;
    return this;
  }

  /** Second checks decided at this instant. */
  public CheckedAudits decidedAt(String instant) {
    this.decidedAt = instant;
    return this;
  }

  /** Written by this auditor. */
  public CheckedAudits by(String username) {
    this.auditor = username;
    return this;
  }

  /** Chosen for a second check in this way; null for not chosen. */
  public CheckedAudits chosen(String how) {
    this.selection = how;
    return this;
  }

  /** Checked with the auditor's grade in sight. */
  public CheckedAudits openly() {
    this.blind = false;
    return this;
  }

  /**
   * Chosen at random and checked: rows the auditor's grade, columns the moderator's, worst to best.
   */
  public CheckedAudits table(long[][] counts) {
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        checked(counts[i][j], i, j);
      }
    }
    return this;
  }

  /** So many with these grades, by their places from the worst, 0 to 3. */
  public CheckedAudits checked(long audits, int original, int moderated) {
    if (selection == null) {
      selection = "random";
    }
    write(audits, SCALE[original], SCALE[moderated]);
    return this;
  }

  /** So many with this grade and no decided second check. */
  public CheckedAudits unchecked(long audits, int original) {
    write(audits, SCALE[original], null);
    return this;
  }

  private void write(long audits, String original, String moderated) {
    Situation.run(
        """
        with a as (
            insert into audit (reference, type, origin, source, team_code, audited_on, sampling, framework_code,
                               scale_code, case_reference, auditor_id, auditor_name, status, submitted_at, finalised_at)
            select 'T-' || nextval('audit_reference_number'), '%1$s', 'internal', 'entered', '%2$s', '%3$s', 'random',
                   '%4$s', 'ofsted_2013', 'CF-1', p.id, p.name, 'finalised', '%9$s', '%9$s'
            from generate_series(1, %5$d), person p
            where p.username = '%10$s'
            returning id, framework_code, scale_code, auditor_id),
        g as (
            insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code)
            select a.id, '%6$s', a.framework_code, a.scale_code, '%7$s' from a),
        m as (
            insert into moderation (audit_id, framework_code, scale_code, auditor_id, selection, selection_reason,
                                    selected_at, moderator_name, blind, decided_at, outcome)
            select a.id, a.framework_code, a.scale_code, a.auditor_id, %8$s, 'Test', '%9$s', 'Moderator', %11$s,
                   case when %12$s is not null then cast('%9$s' as timestamptz) end,
                   case when %12$s is not null then 'agreed' end
            from a
            where %8$s is not null
            returning id, audit_id, framework_code, scale_code),
        s as (
            insert into moderation_grade (moderation_id, area_code, framework_code, scale_code, second_grade_code,
                                          settled_grade_code)
            select m.id, '%6$s', m.framework_code, m.scale_code, %12$s, %12$s from m
            where %12$s is not null),
        c as (
            insert into counted_audit (audit_id, counted_from, type, origin, sampling, framework_code, scale_code,
                                       team_code, audited_on, auditor_id, moderated, selection,
                                       check_decided_at, check_blind, check_outcome, check_third_opinion)
            select a.id, '%9$s', '%1$s', 'internal', 'random', a.framework_code, a.scale_code, '%2$s', '%3$s',
                   a.auditor_id, %12$s is not null, %8$s,
                   case when %12$s is not null then cast('%9$s' as timestamptz) end,
                   case when %12$s is not null then %11$s end,
                   case when %12$s is not null then 'agreed' end,
                   case when %12$s is not null then false end
            from a
            returning id)
        insert into counted_grade (counted_id, area_code, original_grade_code, final_grade_code, second_grade_code)
        select c.id, '%6$s', '%7$s', coalesce(%12$s, '%7$s'), %12$s from c
        """
            .formatted(
                type,
                team,
                auditedOn,
                framework,
                audits,
                area,
                original,
                text(selection),
                decidedAt,
                auditor,
                blind,
                text(moderated)));
  }

  private static String text(String value) {
    return value == null ? "cast(null as text)" : "'" + value + "'";
  }
}
