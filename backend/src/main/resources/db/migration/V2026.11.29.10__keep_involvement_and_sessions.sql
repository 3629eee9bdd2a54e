-- How the practitioner took part, what came of asking child and family, and when supervision took place
-- are kept with what counted, so that these figures of a past instant can be had again like all others.

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
       s.session_dates
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
comment on column what_counts.involvement is 'How the practitioner took part: took_part, invited or not_involved; null where the audit does not say.';
comment on column what_counts.child_feedback is 'What came of asking the child: given, declined, sought or not_appropriate; null where the audit does not say.';
comment on column what_counts.family_feedback is 'What came of asking the family, likewise.';
comment on column what_counts.session_dates is 'The days of the supervision sessions that the audit looked at, oldest first; null without any.';

alter table counted_audit
    add column involvement text,
    add column child_feedback text,
    add column family_feedback text,
    add column session_dates date[];
comment on column counted_audit.involvement is 'How the practitioner took part: took_part, invited or not_involved; null where the audit did not say.';
comment on column counted_audit.child_feedback is 'What came of asking the child: given, declined, sought or not_appropriate; null where the audit did not say.';
comment on column counted_audit.family_feedback is 'What came of asking the family, likewise.';
comment on column counted_audit.session_dates is 'The days of the supervision sessions that the audit looked at, oldest first; null without any.';

-- These facts change only while an audit is reopened, and a reopening keeps what the audit said until
-- then. A row that counted before a reopening said what was kept at the first one after it began; any
-- other says what the audit says today. This once, rows that were written before are added to.
alter table counted_audit disable trigger counted_audit_stays;
update counted_audit c
set involvement = said.involvement,
    child_feedback = said.child_feedback,
    family_feedback = said.family_feedback,
    session_dates = said.session_dates
from (
    select k.id, i.involvement, i.child_feedback, i.family_feedback,
           (select array_agg(h.held_on order by h.held_on)
            from supervision_session h
            where h.audit_id = k.audit_id and k.type = 'supervision') as session_dates
    from counted_audit k
    left join audit_involvement i on i.audit_id = k.audit_id
    where not exists (select from audit_earlier_version e
                      where e.audit_id = k.audit_id and e.replaced_at > k.counted_from)
    union all
    select k.id, v.content #>> '{practitioner,involvement}', v.content #>> '{familyFeedback,child,status}',
           v.content #>> '{familyFeedback,family,status}',
           (select array_agg(cast(day as date) order by 1)
            from jsonb_array_elements_text(v.content #> '{sessions,dates}') as day
            where k.type = 'supervision')
    from counted_audit k
    cross join lateral (
        select e.content
        from audit_earlier_version e
        where e.audit_id = k.audit_id and e.replaced_at > k.counted_from
        order by e.replaced_at
        limit 1
    ) v
) said
where said.id = c.id
and coalesce(said.involvement, said.child_feedback, said.family_feedback, cast(said.session_dates as text)) is not null;
alter table counted_audit enable trigger counted_audit_stays;
