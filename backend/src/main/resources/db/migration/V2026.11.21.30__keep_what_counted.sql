-- What counts changes after the day: a late second check, a reopening, a decided challenge. From here
-- on what counted is kept with the period in which it did, so that any past figure can be had again.

create view what_counts as
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
       coalesce(mg.settled_grade_code, g.grade_code) as final_grade_code
from audit a
left join audit_grade g on g.audit_id = a.id and g.grade_code is not null and g.asked
left join moderation m on m.audit_id = a.id and m.superseded_at is null
left join moderation_grade mg on mg.moderation_id = m.id and mg.area_code = g.area_code and m.decided_at is not null
where a.status = 'finalised';
comment on view what_counts is 'What counts by the audits themselves: the rule that the record in counted_audit follows. One row per grade; one without a grade where an audit has none.';
comment on column what_counts.audit_id is 'The audit.';
comment on column what_counts.type is 'case_file or supervision.';
comment on column what_counts.origin is 'internal or external.';
comment on column what_counts.sampling is 'How the case was chosen.';
comment on column what_counts.framework_code is 'The framework.';
comment on column what_counts.scale_code is 'The scale.';
comment on column what_counts.tool_version_id is 'The version of the tool it was made with; null without one.';
comment on column what_counts.population is 'Which group of children the case belongs to; null where the tool asks of none.';
comment on column what_counts.team_code is 'The team on the audit date.';
comment on column what_counts.audited_on is 'The audit date.';
comment on column what_counts.auditor_id is 'The auditor; null without an account.';
comment on column what_counts.moderated is 'Whether a second check has been decided.';
comment on column what_counts.selection is 'How it was chosen for the second check; null where it was not.';
comment on column what_counts.area_code is 'The judgement area, or overall; null where the audit has no grade.';
comment on column what_counts.original_grade_code is 'The auditor''s grade.';
comment on column what_counts.final_grade_code is 'The grade that counts: the moderated one where there is one.';

create table counted_audit (
    id bigint generated always as identity primary key,
    audit_id uuid not null references audit (id) on delete cascade,
    counted_from timestamptz not null,
    counted_to timestamptz,
    type text not null,
    origin text not null,
    sampling text not null,
    framework_code text not null,
    scale_code text not null,
    tool_version_id uuid references audit_tool_version (id),
    population text,
    team_code text not null references team (code),
    audited_on date not null,
    auditor_id uuid references person (id),
    moderated boolean not null,
    selection text,
    constraint uq_counted_audit_from unique (audit_id, counted_from),
    constraint fk_counted_audit_framework_scale foreign key (framework_code, scale_code) references framework (code, scale_code),
    constraint ck_counted_audit_period check (counted_to > counted_from)
);
comment on table counted_audit is 'What counted of an audit, and in which period. A row is written once and then only closed.';
comment on column counted_audit.id is 'Order of writing.';
comment on column counted_audit.audit_id is 'The audit.';
comment on column counted_audit.counted_from is 'The instant from which it counted so.';
comment on column counted_audit.counted_to is 'The instant from which it counted so no more; null while it does.';
comment on column counted_audit.type is 'case_file or supervision.';
comment on column counted_audit.origin is 'internal or external.';
comment on column counted_audit.sampling is 'How the case was chosen.';
comment on column counted_audit.framework_code is 'The framework.';
comment on column counted_audit.scale_code is 'The scale.';
comment on column counted_audit.tool_version_id is 'The version of the tool it was made with; null without one.';
comment on column counted_audit.population is 'Which group of children the case belongs to; null where the tool asks of none.';
comment on column counted_audit.team_code is 'The team on the audit date.';
comment on column counted_audit.audited_on is 'The audit date.';
comment on column counted_audit.auditor_id is 'The auditor; null without an account.';
comment on column counted_audit.moderated is 'Whether a second check had been decided.';
comment on column counted_audit.selection is 'How it had been chosen for the second check; null where it was not.';
create unique index uq_counted_audit_open on counted_audit (audit_id) where counted_to is null;
create index ix_counted_audit_day on counted_audit (audited_on);
create index ix_counted_audit_team on counted_audit (team_code, audited_on);

create table counted_grade (
    counted_id bigint not null references counted_audit (id) on delete cascade,
    area_code text not null,
    original_grade_code text not null,
    final_grade_code text not null,
    primary key (counted_id, area_code)
);
comment on table counted_grade is 'The grades that counted with a row of counted_audit. Areas and grades are those of its framework and scale, copied from rows that are held to them.';
comment on column counted_grade.counted_id is 'The row of counted_audit.';
comment on column counted_grade.area_code is 'The judgement area, or overall.';
comment on column counted_grade.original_grade_code is 'The auditor''s grade.';
comment on column counted_grade.final_grade_code is 'The grade that counted.';

-- What counted before today. What was reopened is taken from what was kept then; the rest of it, which
-- a reopening leaves alone, from the audit as it is.
insert into counted_audit (audit_id, counted_from, counted_to, type, origin, sampling, framework_code, scale_code,
                           tool_version_id, population, team_code, audited_on, auditor_id, moderated, selection)
select a.id, v.finalised_at, v.replaced_at, a.type, a.origin, v.content ->> 'sampling', a.framework_code, a.scale_code,
       a.tool_version_id, v.content ->> 'population', v.content #>> '{team,code}',
       cast(v.content ->> 'auditedOn' as date), a.auditor_id,
       v.content #>> '{moderation,decidedAt}' is not null, v.content #>> '{moderation,selection}'
from audit_earlier_version v
join audit a on a.id = v.audit_id
where v.replaced_at > v.finalised_at
order by v.finalised_at;

insert into counted_grade (counted_id, area_code, original_grade_code, final_grade_code)
select c.id, g.area_code, g.grade_code, coalesce(f.grade_code, g.grade_code)
from counted_audit c
join audit_earlier_version v on v.audit_id = c.audit_id and v.finalised_at = c.counted_from
cross join lateral (
    select 'overall' as area_code, v.content #>> '{overall,grade}' as grade_code
    union all
    select x.area, x.grade
    from jsonb_to_recordset(coalesce(v.content -> 'areas', '[]')) as x (area text, grade text)
) g
left join lateral (
    select 'overall' as area_code, v.content #>> '{final,overall}' as grade_code
    union all
    select x.area, x.grade
    from jsonb_to_recordset(coalesce(v.content #> '{final,areas}', '[]')) as x (area text, grade text)
) f on f.area_code = g.area_code
where g.grade_code is not null;

-- Until today a second check was decided before its audit counted, so that what counts has done so
-- since the audit was finalised. An import that changed an audit left no trace of what it said before.
insert into counted_audit (audit_id, counted_from, type, origin, sampling, framework_code, scale_code, tool_version_id,
                           population, team_code, audited_on, auditor_id, moderated, selection)
select distinct w.audit_id, a.finalised_at, w.type, w.origin, w.sampling, w.framework_code, w.scale_code,
       w.tool_version_id, w.population, w.team_code, w.audited_on, w.auditor_id, w.moderated, w.selection
from what_counts w
join audit a on a.id = w.audit_id;

insert into counted_grade (counted_id, area_code, original_grade_code, final_grade_code)
select c.id, w.area_code, w.original_grade_code, w.final_grade_code
from counted_audit c
join what_counts w on w.audit_id = c.audit_id
where c.counted_to is null
and w.area_code is not null;

create function keep_counted_audit() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if exists (select from counted_audit c
                   where c.audit_id = new.audit_id
                   and (c.counted_to is null or c.counted_to > new.counted_from)
                   and (new.counted_to is null or c.counted_from < new.counted_to)) then
            raise exception 'an audit counts in one way at a time';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        if exists (select from audit a where a.id = old.audit_id) then
            raise exception 'what counted is never deleted';
        end if;
        return old;
    end if;
    if old.counted_to is null and new.counted_to is not null then
        old.counted_to := new.counted_to;
    end if;
    if new is distinct from old then
        raise exception 'what counted is never rewritten';
    end if;
    return new;
end $$;
comment on function keep_counted_audit() is 'Lets a row of counted_audit be closed, and deleted with its audit, and nothing else. No two of an audit overlap.';
create trigger counted_audit_stays before insert or update or delete on counted_audit
    for each row execute function keep_counted_audit();

create function keep_counted_grade() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if exists (select from counted_audit c where c.id = new.counted_id and c.counted_to is not null) then
            raise exception 'what counted is never rewritten';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' and not exists (select from counted_audit c where c.id = old.counted_id) then
        return old;
    end if;
    raise exception 'what counted is never rewritten';
end $$;
comment on function keep_counted_grade() is 'Lets grades be written with their row of counted_audit and deleted with their audit, and nothing else.';
create trigger counted_grade_stays before insert or update or delete on counted_grade
    for each row execute function keep_counted_grade();

create or replace view finalised_grade as
select c.audit_id,
       c.type,
       c.origin,
       c.sampling,
       c.team_code,
       c.audited_on,
       g.area_code,
       c.framework_code,
       c.scale_code,
       g.original_grade_code,
       g.final_grade_code,
       c.moderated
from counted_audit c
join counted_grade g on g.counted_id = c.id
where c.counted_to is null;
comment on view finalised_grade is 'One row per grade that counts now, original and final side by side: the open rows of counted_audit with their grades.';
