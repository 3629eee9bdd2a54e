-- What the council's reporting tools may read, under names that stay: views of what counts in the schema
-- reporting, for tools that speak SQL, and behind them, in the schema feed, the same rows with the period in
-- which each counted, from which the reporting feed answers as at any instant. No names of people, no case
-- references, no free text.

create schema feed;
comment on schema feed is 'What counted, flat and with its period: what the reporting feed and the views of reporting are made of.';
create schema reporting;
comment on schema reporting is 'What reporting tools may read. Names and meanings of its columns change only with the version of the feed.';

create function feed.sees_supervision() returns boolean language sql stable as $$
    select exists (select from pg_roles r
                   where r.rolname = 'plumbline_reporting_supervision'
                   and pg_has_role(current_user, r.oid, 'usage'))
$$;
comment on function feed.sees_supervision() is 'Whether whoever asks may read rows of supervision audits: members of the role plumbline_reporting_supervision.';

create view feed.audit as
select c.id as counted_id,
       c.counted_to,
       c.audit_id,
       a.reference,
       c.type,
       c.origin,
       c.sampling,
       c.population,
       c.framework_code,
       f.label as framework_label,
       v.tool_code,
       v.number as tool_version,
       c.team_code,
       t.label as team_label,
       t.service_code,
       s.label as service_label,
       c.audited_on,
       g.original_grade_code,
       o.label as original_grade_label,
       g.final_grade_code,
       n.label as final_grade_label,
       n.rank as final_grade_rank,
       n.is_good,
       n.is_good_or_better,
       c.moderated,
       c.selection,
       c.involvement,
       c.child_feedback,
       c.family_feedback,
       case when c.type = 'supervision' then coalesce(cardinality(c.session_dates), 0) end as session_count,
       c.counted_from
from counted_audit c
join audit a on a.id = c.audit_id
join framework f on f.code = c.framework_code
join team t on t.code = c.team_code
join service s on s.code = t.service_code
left join audit_tool_version v on v.id = c.tool_version_id
left join counted_grade g on g.counted_id = c.id and g.area_code = 'overall'
left join grade o on o.scale_code = c.scale_code and o.code = g.original_grade_code
left join grade n on n.scale_code = c.scale_code and n.code = g.final_grade_code;
comment on view feed.audit is 'What counted of audits, flat, with the period in which it did.';

create view feed.area_grade as
select c.id as counted_id,
       c.counted_to,
       c.audit_id,
       g.area_code,
       r.label as area_label,
       r.is_overall,
       c.type,
       c.origin,
       c.sampling,
       c.population,
       c.framework_code,
       c.team_code,
       t.label as team_label,
       t.service_code,
       s.label as service_label,
       c.audited_on,
       g.original_grade_code,
       o.label as original_grade_label,
       g.second_grade_code,
       g.final_grade_code,
       n.label as final_grade_label,
       n.rank as final_grade_rank,
       n.is_good,
       n.is_good_or_better,
       c.moderated,
       c.selection,
       c.check_blind,
       c.counted_from
from counted_audit c
join counted_grade g on g.counted_id = c.id
join judgement_area r on r.framework_code = c.framework_code and r.code = g.area_code
join team t on t.code = c.team_code
join service s on s.code = t.service_code
join grade o on o.scale_code = c.scale_code and o.code = g.original_grade_code
join grade n on n.scale_code = c.scale_code and n.code = g.final_grade_code;
comment on view feed.area_grade is 'What counted of judgement areas, flat, with the period in which it did.';

create view feed.moderation as
select c.id as counted_id,
       c.counted_to,
       c.audit_id,
       c.type,
       c.framework_code,
       c.team_code,
       t.label as team_label,
       t.service_code,
       s.label as service_label,
       c.audited_on,
       c.selection,
       c.check_decided_at as decided_at,
       c.check_blind,
       c.check_outcome as outcome,
       c.check_third_opinion as third_opinion,
       g.original_grade_code,
       g.second_grade_code,
       g.final_grade_code,
       c.quality_evidence,
       c.quality_child_focus,
       c.quality_analysis,
       c.quality_actions,
       c.counted_from
from counted_audit c
join team t on t.code = c.team_code
join service s on s.code = t.service_code
left join counted_grade g on g.counted_id = c.id and g.area_code = 'overall'
where c.moderated;
comment on view feed.moderation is 'How second checks went with which audits counted, flat, with the period in which they did.';

create view feed.grade_history as
select c.id as counted_id,
       c.audit_id,
       g.area_code,
       r.label as area_label,
       c.type,
       c.framework_code,
       c.team_code,
       c.audited_on,
       c.counted_from,
       c.counted_to,
       g.original_grade_code,
       o.label as original_grade_label,
       g.final_grade_code,
       n.label as final_grade_label,
       c.moderated
from counted_audit c
join counted_grade g on g.counted_id = c.id
join judgement_area r on r.framework_code = c.framework_code and r.code = g.area_code
join grade o on o.scale_code = c.scale_code and o.code = g.original_grade_code
join grade n on n.scale_code = c.scale_code and n.code = g.final_grade_code;
comment on view feed.grade_history is 'Grades with the period in which they counted.';

create view reporting.audits with (security_barrier) as
select audit_id, reference, type, origin, sampling, population, framework_code, framework_label, tool_code,
       tool_version, team_code, team_label, service_code, service_label, audited_on, original_grade_code,
       original_grade_label, final_grade_code, final_grade_label, final_grade_rank, is_good, is_good_or_better,
       moderated, selection, involvement, child_feedback, family_feedback, session_count, counted_from
from feed.audit
where counted_to is null
and (type <> 'supervision' or (select feed.sees_supervision()));
comment on view reporting.audits is 'Audits that count now, one row each.';
comment on column reporting.audits.audit_id is 'The audit: a random identifier that never changes.';
comment on column reporting.audits.reference is 'The reference that people call the audit by in Plumbline.';
comment on column reporting.audits.type is 'case_file or supervision.';
comment on column reporting.audits.origin is 'internal, or external where somebody outside the council judged.';
comment on column reporting.audits.sampling is 'How the case came to be audited: random, targeted, dip or census.';
comment on column reporting.audits.population is 'The group of children, by the audit tool''s code; empty where the tool has none.';
comment on column reporting.audits.framework_code is 'The framework that the grades are of.';
comment on column reporting.audits.framework_label is 'Its name.';
comment on column reporting.audits.tool_code is 'The audit tool; empty where grades were given without one.';
comment on column reporting.audits.tool_version is 'The version of the tool.';
comment on column reporting.audits.team_code is 'The team on the audit date.';
comment on column reporting.audits.team_label is 'Its name.';
comment on column reporting.audits.service_code is 'The service that the team belongs to.';
comment on column reporting.audits.service_label is 'Its name.';
comment on column reporting.audits.audited_on is 'The audit date, by which all figures place an audit.';
comment on column reporting.audits.original_grade_code is 'The auditor''s own overall grade; a second check never changes it. Empty where there is none.';
comment on column reporting.audits.original_grade_label is 'The same in words.';
comment on column reporting.audits.final_grade_code is 'The overall grade that counts: the settled one where there was a second check, else the original. Empty where there is none.';
comment on column reporting.audits.final_grade_label is 'The same in words.';
comment on column reporting.audits.final_grade_rank is 'Place of the final grade in its scale, 1 the lowest. Not a number to average.';
comment on column reporting.audits.is_good is 'Whether the final grade is exactly good; empty without a grade.';
comment on column reporting.audits.is_good_or_better is 'Whether the final grade is good or outstanding; empty without a grade.';
comment on column reporting.audits.moderated is 'Whether a second check is decided.';
comment on column reporting.audits.selection is 'How it came to a second check: random, rule or judgement; empty where it did not.';
comment on column reporting.audits.involvement is 'How the practitioner took part: took_part, invited or not_involved; empty where it is not said.';
comment on column reporting.audits.child_feedback is 'What came of asking the child: given, declined, sought or not_appropriate; empty where it is not said.';
comment on column reporting.audits.family_feedback is 'What came of asking the family, likewise.';
comment on column reporting.audits.session_count is 'Supervision sessions that a supervision audit looked at; empty for others.';
comment on column reporting.audits.counted_from is 'Since when it counts just so.';

create view reporting.area_grades with (security_barrier) as
select audit_id, area_code, area_label, is_overall, type, origin, sampling, population, framework_code,
       team_code, team_label, service_code, service_label, audited_on, original_grade_code,
       original_grade_label, second_grade_code, final_grade_code, final_grade_label, final_grade_rank, is_good,
       is_good_or_better, moderated, selection, check_blind, counted_from
from feed.area_grade
where counted_to is null
and (type <> 'supervision' or (select feed.sees_supervision()));
comment on view reporting.area_grades is 'Grades of judgement areas, and overall grades, of audits that count now: a row for each grade.';
comment on column reporting.area_grades.audit_id is 'The audit: a random identifier that never changes.';
comment on column reporting.area_grades.area_code is 'The judgement area, or overall.';
comment on column reporting.area_grades.area_label is 'Its name.';
comment on column reporting.area_grades.is_overall is 'Whether this is the judgement of the whole.';
comment on column reporting.area_grades.type is 'case_file or supervision.';
comment on column reporting.area_grades.origin is 'internal, or external where somebody outside the council judged.';
comment on column reporting.area_grades.sampling is 'How the case came to be audited: random, targeted, dip or census.';
comment on column reporting.area_grades.population is 'The group of children, by the audit tool''s code; empty where the tool has none.';
comment on column reporting.area_grades.framework_code is 'The framework that the grades are of.';
comment on column reporting.area_grades.team_code is 'The team on the audit date.';
comment on column reporting.area_grades.team_label is 'Its name.';
comment on column reporting.area_grades.service_code is 'The service that the team belongs to.';
comment on column reporting.area_grades.service_label is 'Its name.';
comment on column reporting.area_grades.audited_on is 'The audit date, by which all figures place an audit.';
comment on column reporting.area_grades.original_grade_code is 'The auditor''s own grade; a second check never changes it.';
comment on column reporting.area_grades.original_grade_label is 'The same in words.';
comment on column reporting.area_grades.second_grade_code is 'The moderator''s own grade, before the auditor''s was shown to them; empty without one.';
comment on column reporting.area_grades.final_grade_code is 'The grade that counts: the settled one where there was a second check, else the original.';
comment on column reporting.area_grades.final_grade_label is 'The same in words.';
comment on column reporting.area_grades.final_grade_rank is 'Place of the final grade in its scale, 1 the lowest. Not a number to average.';
comment on column reporting.area_grades.is_good is 'Whether the final grade is exactly good; empty without a grade.';
comment on column reporting.area_grades.is_good_or_better is 'Whether the final grade is good or outstanding; empty without a grade.';
comment on column reporting.area_grades.moderated is 'Whether a second check is decided.';
comment on column reporting.area_grades.selection is 'How it came to a second check: random, rule or judgement; empty where it did not.';
comment on column reporting.area_grades.check_blind is 'Whether the moderator graded before seeing the auditor''s grades; empty without a second check or where it is not known.';
comment on column reporting.area_grades.counted_from is 'Since when it counts just so.';

create view reporting.moderations with (security_barrier) as
select audit_id, type, framework_code, team_code, team_label, service_code, service_label, audited_on,
       selection, decided_at, check_blind, outcome, third_opinion, original_grade_code, second_grade_code,
       final_grade_code, quality_evidence, quality_child_focus, quality_analysis, quality_actions, counted_from
from feed.moderation
where counted_to is null
and (type <> 'supervision' or (select feed.sees_supervision()));
comment on view reporting.moderations is 'Second checks that are decided, of audits that count now: one row an audit.';
comment on column reporting.moderations.audit_id is 'The audit: a random identifier that never changes.';
comment on column reporting.moderations.type is 'case_file or supervision.';
comment on column reporting.moderations.framework_code is 'The framework that the grades are of.';
comment on column reporting.moderations.team_code is 'The team on the audit date.';
comment on column reporting.moderations.team_label is 'Its name.';
comment on column reporting.moderations.service_code is 'The service that the team belongs to.';
comment on column reporting.moderations.service_label is 'Its name.';
comment on column reporting.moderations.audited_on is 'The audit date, by which all figures place an audit.';
comment on column reporting.moderations.selection is 'How the audit came to it: random, rule or judgement.';
comment on column reporting.moderations.decided_at is 'When the second check was decided.';
comment on column reporting.moderations.check_blind is 'Whether the moderator graded before seeing the auditor''s grades; empty where it is not known.';
comment on column reporting.moderations.outcome is 'Which way it moved the grades: agreed, raised or lowered.';
comment on column reporting.moderations.third_opinion is 'Whether somebody who neither audited nor checked settled it.';
comment on column reporting.moderations.original_grade_code is 'The auditor''s own overall grade; empty where there is none.';
comment on column reporting.moderations.second_grade_code is 'The moderator''s own overall grade, before the auditor''s was shown to them; empty without one.';
comment on column reporting.moderations.final_grade_code is 'The overall grade that counts; empty where there is none.';
comment on column reporting.moderations.quality_evidence is 'How the moderator marked the audit''s evidence: met, partly_met or not_met; empty where it is not said.';
comment on column reporting.moderations.quality_child_focus is 'Likewise its focus on the child.';
comment on column reporting.moderations.quality_analysis is 'Likewise its analysis.';
comment on column reporting.moderations.quality_actions is 'Likewise its actions.';
comment on column reporting.moderations.counted_from is 'Since when it counts just so.';

create view reporting.grade_history with (security_barrier) as
select audit_id, area_code, area_label, type, framework_code, team_code, audited_on, counted_from, counted_to,
       original_grade_code, original_grade_label, final_grade_code, final_grade_label, moderated
from feed.grade_history
where (type <> 'supervision' or (select feed.sees_supervision()));
comment on view reporting.grade_history is 'Every grade that counts or has counted, with the period in which it did: how a late second check, a reopening or a challenge changed what was counted.';
comment on column reporting.grade_history.audit_id is 'The audit: a random identifier that never changes.';
comment on column reporting.grade_history.area_code is 'The judgement area, or overall.';
comment on column reporting.grade_history.area_label is 'Its name.';
comment on column reporting.grade_history.type is 'case_file or supervision.';
comment on column reporting.grade_history.framework_code is 'The framework that the grades are of.';
comment on column reporting.grade_history.team_code is 'The team on the audit date, as it counted then.';
comment on column reporting.grade_history.audited_on is 'The audit date, by which all figures place an audit.';
comment on column reporting.grade_history.counted_from is 'From when it counted so.';
comment on column reporting.grade_history.counted_to is 'Until when it counted so; empty while it does.';
comment on column reporting.grade_history.original_grade_code is 'The auditor''s own grade; a second check never changes it.';
comment on column reporting.grade_history.original_grade_label is 'The same in words.';
comment on column reporting.grade_history.final_grade_code is 'The grade that counted.';
comment on column reporting.grade_history.final_grade_label is 'The same in words.';
comment on column reporting.grade_history.moderated is 'Whether a second check had been decided.';

create table measure_definition (
    code text primary key,
    position smallint not null,
    label text not null,
    version text not null,
    numerator text not null,
    denominator text not null,
    likely_range text,
    constraint uq_measure_definition_position unique (position)
);
comment on table measure_definition is 'What each measure means, for reporting tools. Written at every start from what the measures themselves say.';
comment on column measure_definition.code is 'The measure.';
comment on column measure_definition.position is 'Its place among the measures.';
comment on column measure_definition.label is 'Its name.';
comment on column measure_definition.version is 'Changes when the meaning does.';
comment on column measure_definition.numerator is 'What is counted.';
comment on column measure_definition.denominator is 'Out of what.';
comment on column measure_definition.likely_range is 'How the likely range is reckoned; null where there is none.';


create function feed.grade_counts_as_at(instant timestamptz) returns table (
    month date, team_code text, team_label text, service_code text, service_label text, type text, origin text,
    sampling text, framework_code text, framework_label text, basis text, area_code text, area_label text,
    grade_code text, grade_label text, grade_rank smallint, is_good boolean, is_good_or_better boolean,
    audits bigint, audits_moderated bigint, is_small_number boolean)
language sql stable as $$
    select k.month, k.team_code, t.label, t.service_code, s.label, k.type, k.origin, k.sampling, k.framework_code,
           f.label, k.basis, k.area_code, r.label, k.grade_code, g.label, g.rank, g.is_good, g.is_good_or_better,
           k.audits, k.moderated, k.audits between 1 and 5
    from (select m.month, m.team_code, m.type, m.origin, m.sampling, m.framework_code, m.basis, m.area_code,
                 m.grade_code, cast(sum(m.audits) as bigint) as audits, cast(sum(m.moderated) as bigint) as moderated
          from (select n.month, n.team_code, n.type, n.origin, n.sampling, n.framework_code, n.basis, n.area_code,
                       n.grade_code, n.audits, n.moderated
                from grade_count_month n
                union all
                -- What counts now less what came since: taken away where it counts only since then, added
                -- where it counted then and has ceased.
                select cast(date_trunc('month', c.audited_on) as date), c.team_code, c.type, c.origin, c.sampling,
                       c.framework_code, b.basis, d.area_code, b.grade_code, w.sign,
                       case when c.moderated then w.sign else 0 end
                from counted_audit c
                join counted_grade d on d.counted_id = c.id
                cross join lateral (values ('final', d.final_grade_code), ('original', d.original_grade_code))
                    b (basis, grade_code)
                cross join lateral (select case when c.counted_from > instant then -1 else 1 end as sign) w
                where (c.counted_from > instant and c.counted_to is null)
                or (c.counted_to > instant and c.counted_from <= instant)) m
          group by 1, 2, 3, 4, 5, 6, 7, 8, 9
          having sum(m.audits) > 0) k
    join team t on t.code = k.team_code
    join service s on s.code = t.service_code
    join framework f on f.code = k.framework_code
    join judgement_area r on r.framework_code = k.framework_code and r.code = k.area_code
    join grade g on g.scale_code = f.scale_code and g.code = k.grade_code
$$;
comment on function feed.grade_counts_as_at(timestamptz) is 'How many audits counted with which grade at an instant, by month of the audit date, team and area: the kept counts of now less what came since.';

-- Written out once more, since a function reads with the rights of whoever asks and a view does not.
create view reporting.grade_counts with (security_barrier) as
select k.month,
       k.team_code,
       t.label as team_label,
       t.service_code,
       s.label as service_label,
       k.type,
       k.origin,
       k.sampling,
       k.framework_code,
       f.label as framework_label,
       k.basis,
       k.area_code,
       r.label as area_label,
       k.grade_code,
       g.label as grade_label,
       g.rank as grade_rank,
       g.is_good,
       g.is_good_or_better,
       cast(k.audits as bigint) as audits,
       cast(k.moderated as bigint) as audits_moderated,
       k.audits between 1 and 5 as is_small_number
from grade_count_month k
join team t on t.code = k.team_code
join service s on s.code = t.service_code
join framework f on f.code = k.framework_code
join judgement_area r on r.framework_code = k.framework_code and r.code = k.area_code
join grade g on g.scale_code = f.scale_code and g.code = k.grade_code
where (k.type <> 'supervision' or (select feed.sees_supervision()));
comment on view reporting.grade_counts is 'How many audits count now with which grade, by month of the audit date, team and area: all that is needed for proportions, without rows of single audits.';
comment on column reporting.grade_counts.month is 'First day of the month of the audit date.';
comment on column reporting.grade_counts.team_code is 'The team on the audit date.';
comment on column reporting.grade_counts.team_label is 'Its name.';
comment on column reporting.grade_counts.service_code is 'The service that the team belongs to.';
comment on column reporting.grade_counts.service_label is 'Its name.';
comment on column reporting.grade_counts.type is 'case_file or supervision.';
comment on column reporting.grade_counts.origin is 'internal, or external where somebody outside the council judged.';
comment on column reporting.grade_counts.sampling is 'How the case came to be audited: random, targeted, dip or census.';
comment on column reporting.grade_counts.framework_code is 'The framework that the grades are of.';
comment on column reporting.grade_counts.framework_label is 'Its name.';
comment on column reporting.grade_counts.basis is 'final or original: which of the two grades is counted. Add up only one of them.';
comment on column reporting.grade_counts.area_code is 'The judgement area, or overall.';
comment on column reporting.grade_counts.area_label is 'Its name.';
comment on column reporting.grade_counts.grade_code is 'The grade.';
comment on column reporting.grade_counts.grade_label is 'Its name.';
comment on column reporting.grade_counts.grade_rank is 'Its place in the scale, 1 the lowest. Not a number to average.';
comment on column reporting.grade_counts.is_good is 'Whether the grade is exactly good.';
comment on column reporting.grade_counts.is_good_or_better is 'Whether the grade is good or outstanding.';
comment on column reporting.grade_counts.audits is 'How many audits have this grade.';
comment on column reporting.grade_counts.audits_moderated is 'Those of them that were second-checked.';
comment on column reporting.grade_counts.is_small_number is 'Whether the count is from 1 to 5, which must not leave the service by itself.';

create view reporting.teams as
select t.code as team_code,
       t.label as team_label,
       t.service_code,
       s.label as service_label,
       t.valid_from,
       t.valid_to,
       (select string_agg(p.predecessor_code, ',' order by p.predecessor_code)
        from team_succession p
        where p.successor_code = t.code) as predecessor_codes
from team t
join service s on s.code = t.service_code;
comment on view reporting.teams is 'Teams, with the dates between which they were or are there.';
comment on column reporting.teams.team_code is 'The team.';
comment on column reporting.teams.team_label is 'Its name.';
comment on column reporting.teams.service_code is 'The service that it belongs to.';
comment on column reporting.teams.service_label is 'Its name.';
comment on column reporting.teams.valid_from is 'First day; empty where it is not known.';
comment on column reporting.teams.valid_to is 'Last day; empty while it lasts.';
comment on column reporting.teams.predecessor_codes is 'Teams whose work it took over in a restructure, by code, with commas between; empty for none.';

create view reporting.services as
select s.code as service_code,
       s.label as service_label
from service s;
comment on view reporting.services is 'Services that teams belong to.';
comment on column reporting.services.service_code is 'The service.';
comment on column reporting.services.service_label is 'Its name.';

create view reporting.frameworks as
select f.code as framework_code,
       f.label as framework_label,
       f.description,
       f.scale_code,
       s.label as scale_label,
       f.valid_from,
       f.valid_to,
       f.overall_until
from framework f
join grade_scale s on s.code = f.scale_code;
comment on view reporting.frameworks is 'Frameworks that audits are graded in.';
comment on column reporting.frameworks.framework_code is 'The framework.';
comment on column reporting.frameworks.framework_label is 'Its name.';
comment on column reporting.frameworks.description is 'What it is.';
comment on column reporting.frameworks.scale_code is 'The scale that its grades are of.';
comment on column reporting.frameworks.scale_label is 'Its name.';
comment on column reporting.frameworks.valid_from is 'First day; empty where it is not known.';
comment on column reporting.frameworks.valid_to is 'Last day; empty while it lasts.';
comment on column reporting.frameworks.overall_until is 'Last day on which its inspections gave an overall grade; empty where they do.';

create view reporting.areas as
select r.framework_code,
       r.code as area_code,
       r.label as area_label,
       r.position,
       r.is_overall,
       r.valid_from,
       r.valid_to
from judgement_area r;
comment on view reporting.areas is 'Judgement areas of each framework.';
comment on column reporting.areas.framework_code is 'The framework that it belongs to.';
comment on column reporting.areas.area_code is 'The judgement area, or overall.';
comment on column reporting.areas.area_label is 'Its name.';
comment on column reporting.areas.position is 'Its place among the areas of its framework.';
comment on column reporting.areas.is_overall is 'Whether this is the judgement of the whole.';
comment on column reporting.areas.valid_from is 'First day; empty where it is not known.';
comment on column reporting.areas.valid_to is 'Last day; empty while it lasts.';

create view reporting.grades as
select g.scale_code,
       g.code as grade_code,
       g.label as grade_label,
       g.short_label,
       g.rank as grade_rank,
       g.is_good,
       g.is_good_or_better
from grade g;
comment on view reporting.grades is 'Grades of each scale.';
comment on column reporting.grades.scale_code is 'The scale. The same word in two scales is two grades.';
comment on column reporting.grades.grade_code is 'The grade.';
comment on column reporting.grades.grade_label is 'Its name.';
comment on column reporting.grades.short_label is 'A short name for columns of a table.';
comment on column reporting.grades.grade_rank is 'Its place in the scale, 1 the lowest. Not a number to average.';
comment on column reporting.grades.is_good is 'Whether it is exactly good.';
comment on column reporting.grades.is_good_or_better is 'Whether it is good or outstanding.';

create view reporting.measures as
select m.code as measure_code,
       m.label as measure_label,
       m.version as definition_version,
       m.numerator,
       m.denominator,
       m.likely_range,
       1 as small_number_low,
       5 as small_number_high
from measure_definition m;
comment on view reporting.measures is 'What each measure of Plumbline means.';
comment on column reporting.measures.measure_code is 'The measure.';
comment on column reporting.measures.measure_label is 'Its name.';
comment on column reporting.measures.definition_version is 'Changes when the meaning of the measure does.';
comment on column reporting.measures.numerator is 'What is counted.';
comment on column reporting.measures.denominator is 'Out of what.';
comment on column reporting.measures.likely_range is 'How the likely range is reckoned; empty where there is none.';
comment on column reporting.measures.small_number_low is 'The smallest count that must not leave the service by itself.';
comment on column reporting.measures.small_number_high is 'The largest such count.';

create view reporting.codes as
select c.field,
       c.code,
       c.label
from (values
    ('type', 'case_file', 'Case file'),
    ('type', 'supervision', 'Supervision'),
    ('origin', 'internal', 'Internal'),
    ('origin', 'external', 'External'),
    ('sampling', 'random', 'At random'),
    ('sampling', 'targeted', 'Targeted'),
    ('sampling', 'dip', 'Dip sample'),
    ('sampling', 'census', 'Census'),
    ('selection', 'random', 'At random'),
    ('selection', 'rule', 'By a rule'),
    ('selection', 'judgement', 'By judgement'),
    ('outcome', 'agreed', 'Agreed'),
    ('outcome', 'raised', 'Raised'),
    ('outcome', 'lowered', 'Lowered'),
    ('involvement', 'took_part', 'Took part'),
    ('involvement', 'invited', 'Invited'),
    ('involvement', 'not_involved', 'Not involved'),
    ('childFeedback', 'given', 'Given'),
    ('childFeedback', 'declined', 'Declined'),
    ('childFeedback', 'sought', 'Sought'),
    ('childFeedback', 'not_appropriate', 'Not appropriate'),
    ('familyFeedback', 'given', 'Given'),
    ('familyFeedback', 'declined', 'Declined'),
    ('familyFeedback', 'sought', 'Sought'),
    ('familyFeedback', 'not_appropriate', 'Not appropriate'),
    ('quality', 'met', 'Met'),
    ('quality', 'partly_met', 'Partly met'),
    ('quality', 'not_met', 'Not met'),
    ('basis', 'final', 'The grade that counts'),
    ('basis', 'original', 'The auditor''s own grade')
) c (field, code, label)
union all
select 'population', p.code, min(p.label)
from audit_tool_version v
cross join lateral jsonb_to_recordset(coalesce(v.document -> 'populations', '[]')) p (code text, label text)
where v.status <> 'draft'
group by p.code;
comment on view reporting.codes is 'What people say for the codes of the other sets.';
comment on column reporting.codes.field is 'The column that the code stands in.';
comment on column reporting.codes.code is 'The code.';
comment on column reporting.codes.label is 'What people say for it.';

create function feed.open_to_reporting() returns void language plpgsql as $$
declare
    reader text;
begin
    for reader in
        select r.rolname from pg_roles r
        where r.rolname in ('plumbline_reporting', 'plumbline_reporting_supervision')
    loop
        execute format('grant usage on schema reporting to %I', reader);
        execute format('grant select on all tables in schema reporting to %I', reader);
    end loop;
end $$;
comment on function feed.open_to_reporting() is 'Lets the roles for reporting tools read the schema reporting and nothing else; where a role is not there, nothing is done. Run at every start.';
