-- How a second check went is kept with what counted, so that whoever reads what counted, now or as at a
-- past instant, reads with each audit the check that it counted with. An import that brings an audit
-- again makes its second check anew, so the check's own rows cannot tell.

create or replace view what_counts as
select a.id as audit_id,
       a.type,
       a.origin,
       a.sampling,
       a.framework_code,
       a.scale_code,
       a.tool_version_id,
       a.population,
       a.team_code,
       a.audited_on,
       a.auditor_id,
       m.decided_at is not null as moderated,
       m.selection,
       g.area_code,
       g.grade_code as original_grade_code,
       coalesce(mg.challenge_grade_code, mg.settled_grade_code, g.grade_code) as final_grade_code,
       i.involvement,
       i.child_feedback,
       i.family_feedback,
       s.session_dates,
       mg.second_grade_code,
       m.decided_at as check_decided_at,
       case when m.decided_at is not null then m.blind end as check_blind,
       m.outcome as check_outcome,
       case when m.decided_at is not null then m.third_opinion_at is not null end as check_third_opinion,
       case when m.decided_at is not null then m.quality_evidence end as quality_evidence,
       case when m.decided_at is not null then m.quality_child_focus end as quality_child_focus,
       case when m.decided_at is not null then m.quality_analysis end as quality_analysis,
       case when m.decided_at is not null then m.quality_actions end as quality_actions
from audit a
left join audit_grade g on g.audit_id = a.id and g.grade_code is not null and g.asked
left join moderation m on m.audit_id = a.id and m.superseded_at is null
left join moderation_grade mg on mg.moderation_id = m.id and mg.area_code = g.area_code and m.decided_at is not null
left join audit_involvement i on i.audit_id = a.id
left join lateral (
    select array_agg(h.held_on order by h.held_on) as session_dates
    from supervision_session h
    where h.audit_id = a.id
    and a.type = 'supervision'
) s on true
where a.status = 'finalised';
comment on column what_counts.second_grade_code is 'The moderator''s own grade of the area, before the reveal; null without one.';
comment on column what_counts.check_decided_at is 'When the second check was decided; null without one.';
comment on column what_counts.check_blind is 'Whether the moderator graded before seeing the auditor''s grades; null where it is not known.';
comment on column what_counts.check_outcome is 'agreed, raised or lowered; null without a decided check.';
comment on column what_counts.check_third_opinion is 'Whether somebody else settled it; null without a decided check.';
comment on column what_counts.quality_evidence is 'How the moderator marked the audit''s evidence: met, partly_met or not_met.';
comment on column what_counts.quality_child_focus is 'Likewise its focus on the child.';
comment on column what_counts.quality_analysis is 'Likewise its analysis.';
comment on column what_counts.quality_actions is 'Likewise its actions.';

alter table counted_audit
    add column check_decided_at timestamptz,
    add column check_blind boolean,
    add column check_outcome text,
    add column check_third_opinion boolean,
    add column quality_evidence text,
    add column quality_child_focus text,
    add column quality_analysis text,
    add column quality_actions text;
comment on column counted_audit.check_decided_at is 'When the second check that it counted with was decided; null without one.';
comment on column counted_audit.check_blind is 'Whether the moderator graded before seeing the auditor''s grades; null where it is not known.';
comment on column counted_audit.check_outcome is 'agreed, raised or lowered; null without a decided check.';
comment on column counted_audit.check_third_opinion is 'Whether somebody else settled the check; null without one.';
comment on column counted_audit.quality_evidence is 'How the moderator marked the audit''s evidence: met, partly_met or not_met.';
comment on column counted_audit.quality_child_focus is 'Likewise its focus on the child.';
comment on column counted_audit.quality_analysis is 'Likewise its analysis.';
comment on column counted_audit.quality_actions is 'Likewise its actions.';

alter table counted_grade add column second_grade_code text;
comment on column counted_grade.second_grade_code is 'The moderator''s own grade of the area, before the reveal; null without one.';

-- What counted as checked did so with the last check that was decided before it ceased to count. This
-- once, rows that were written before are added to.
alter table counted_audit disable trigger counted_audit_stays;
alter table counted_audit disable trigger closed_audits_are_discounted;
update counted_audit c
set check_decided_at = m.decided_at,
    check_blind = m.blind,
    check_outcome = m.outcome,
    check_third_opinion = m.third_opinion_at is not null,
    quality_evidence = m.quality_evidence,
    quality_child_focus = m.quality_child_focus,
    quality_analysis = m.quality_analysis,
    quality_actions = m.quality_actions
from moderation m
where m.audit_id = c.audit_id
and c.moderated
and m.decided_at = (select max(n.decided_at) from moderation n
                    where n.audit_id = c.audit_id and (c.counted_to is null or n.decided_at <= c.counted_to))
and (c.counted_to is not null or m.superseded_at is null);
alter table counted_audit enable trigger closed_audits_are_discounted;
alter table counted_audit enable trigger counted_audit_stays;

alter table counted_grade disable trigger counted_grade_stays;
update counted_grade g
set second_grade_code = mg.second_grade_code
from counted_audit c
join moderation m on m.audit_id = c.audit_id and m.decided_at = c.check_decided_at
join moderation_grade mg on mg.moderation_id = m.id
where g.counted_id = c.id
and mg.area_code = g.area_code
and mg.second_grade_code is not null;
alter table counted_grade enable trigger counted_grade_stays;
