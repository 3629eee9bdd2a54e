-- How many audits were given which grade, kept current in the transaction of every change, so that a
-- figure costs the same whatever the history is. Whoever changes what counts holds the lock of
-- counted.WhatCounts, so that these rows are never waited for crosswise.

create table grade_count (
    basis text not null,
    area_code text not null,
    team_code text not null references team (code),
    type text not null,
    origin text not null,
    sampling text not null,
    framework_code text not null,
    grade_code text not null,
    audits bigint not null,
    moderated bigint not null,
    primary key (basis, area_code, team_code, type, origin, sampling, framework_code, grade_code),
    constraint ck_grade_count_basis check (basis in ('final', 'original')),
    constraint ck_grade_count_counts check (audits >= 0 and moderated between 0 and audits)
) with (fillfactor = 70);
comment on table grade_count is 'How many audits count now with which grade, of all time. Kept by triggers on counted_audit and counted_grade, and made anew by recount_grades().';
comment on column grade_count.basis is 'final or original: which of the two grades is counted.';
comment on column grade_count.area_code is 'The judgement area, or overall.';
comment on column grade_count.team_code is 'The team on the audit date.';
comment on column grade_count.type is 'case_file or supervision.';
comment on column grade_count.origin is 'internal or external.';
comment on column grade_count.sampling is 'How the case was chosen.';
comment on column grade_count.framework_code is 'The framework.';
comment on column grade_count.grade_code is 'The grade.';
comment on column grade_count.audits is 'Audits with it.';
comment on column grade_count.moderated is 'Those of them that were second-checked.';

create table grade_count_month (
    basis text not null,
    area_code text not null,
    team_code text not null references team (code),
    month date not null,
    type text not null,
    origin text not null,
    sampling text not null,
    framework_code text not null,
    grade_code text not null,
    audits bigint not null,
    moderated bigint not null,
    primary key (basis, area_code, team_code, month, type, origin, sampling, framework_code, grade_code),
    constraint ck_grade_count_month_basis check (basis in ('final', 'original')),
    constraint ck_grade_count_month_first check (extract(day from month) = 1),
    constraint ck_grade_count_month_counts check (audits >= 0 and moderated between 0 and audits)
) with (fillfactor = 70);
comment on table grade_count_month is 'The same as grade_count by month of the audit date.';
comment on column grade_count_month.basis is 'final or original: which of the two grades is counted.';
comment on column grade_count_month.area_code is 'The judgement area, or overall.';
comment on column grade_count_month.team_code is 'The team on the audit date.';
comment on column grade_count_month.month is 'First day of the month of the audit date.';
comment on column grade_count_month.type is 'case_file or supervision.';
comment on column grade_count_month.origin is 'internal or external.';
comment on column grade_count_month.sampling is 'How the case was chosen.';
comment on column grade_count_month.framework_code is 'The framework.';
comment on column grade_count_month.grade_code is 'The grade.';
comment on column grade_count_month.audits is 'Audits with it.';
comment on column grade_count_month.moderated is 'Those of them that were second-checked.';

-- A figure of the past is the present one less what came since; these find what came since.
create index ix_counted_audit_from on counted_audit (counted_from);
create index ix_counted_audit_to on counted_audit (counted_to) where counted_to is not null;

create function grade_count_cells(counted_ids bigint[])
returns table (basis text, area_code text, team_code text, month date, type text, origin text, sampling text,
               framework_code text, grade_code text, audits bigint, moderated bigint)
language sql stable as $$
    select b.basis, g.area_code, c.team_code, cast(date_trunc('month', c.audited_on) as date), c.type, c.origin,
           c.sampling, c.framework_code,
           case b.basis when 'final' then g.final_grade_code else g.original_grade_code end,
           count(*), count(*) filter (where c.moderated)
    from counted_audit c
    join counted_grade g on g.counted_id = c.id
    cross join (values ('final'), ('original')) b (basis)
    where c.id = any (counted_ids)
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9
$$;
comment on function grade_count_cells(bigint[]) is 'What these rows of counted_audit count for, by month.';

create function count_grades(counted_ids bigint[]) returns void language plpgsql as $$
begin
    with cell as (
        select * from grade_count_cells(counted_ids)
    ), by_month as (
        insert into grade_count_month as kept
        select basis, area_code, team_code, month, type, origin, sampling, framework_code, grade_code, audits, moderated
        from cell
        on conflict (basis, area_code, team_code, month, type, origin, sampling, framework_code, grade_code)
        do update set audits = kept.audits + excluded.audits, moderated = kept.moderated + excluded.moderated
    )
    insert into grade_count as kept
    select basis, area_code, team_code, type, origin, sampling, framework_code, grade_code, sum(audits), sum(moderated)
    from cell
    group by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (basis, area_code, team_code, type, origin, sampling, framework_code, grade_code)
    do update set audits = kept.audits + excluded.audits, moderated = kept.moderated + excluded.moderated;
end $$;
comment on function count_grades(bigint[]) is 'Adds what these rows of counted_audit count for.';

create function discount_grades(counted_ids bigint[]) returns void language plpgsql as $$
begin
    with cell as (
        select * from grade_count_cells(counted_ids)
    ), by_month as (
        update grade_count_month kept
        set audits = kept.audits - c.audits, moderated = kept.moderated - c.moderated
        from cell c
        where (kept.basis, kept.area_code, kept.team_code, kept.month, kept.type, kept.origin, kept.sampling,
               kept.framework_code, kept.grade_code)
            = (c.basis, c.area_code, c.team_code, c.month, c.type, c.origin, c.sampling, c.framework_code, c.grade_code)
    ), total as (
        select basis, area_code, team_code, type, origin, sampling, framework_code, grade_code,
               sum(audits) as audits, sum(moderated) as moderated
        from cell
        group by 1, 2, 3, 4, 5, 6, 7, 8
    )
    update grade_count kept
    set audits = kept.audits - t.audits, moderated = kept.moderated - t.moderated
    from total t
    where (kept.basis, kept.area_code, kept.team_code, kept.type, kept.origin, kept.sampling, kept.framework_code,
           kept.grade_code)
        = (t.basis, t.area_code, t.team_code, t.type, t.origin, t.sampling, t.framework_code, t.grade_code);
end $$;
comment on function discount_grades(bigint[]) is 'Takes away what these rows of counted_audit counted for.';

create function count_added_grades() returns trigger language plpgsql as $$
begin
    perform count_grades(array(select distinct a.counted_id
                               from added a
                               join counted_audit c on c.id = a.counted_id
                               where c.counted_to is null));
    return null;
end $$;
comment on function count_added_grades() is 'Counts the grades just written. All of an audit are written in one statement.';
create trigger grades_are_counted after insert on counted_grade
    referencing new table as added for each statement execute function count_added_grades();

create function discount_closed_audits() returns trigger language plpgsql as $$
begin
    perform discount_grades(array(select a.id
                                  from after_it a
                                  join before_it b on b.id = a.id
                                  where b.counted_to is null and a.counted_to is not null));
    return null;
end $$;
comment on function discount_closed_audits() is 'Takes away what counts no more.';
create trigger closed_audits_are_discounted after update on counted_audit
    referencing old table as before_it new table as after_it for each statement execute function discount_closed_audits();

create function discount_deleted_audit() returns trigger language plpgsql as $$
begin
    if old.counted_to is null then
        perform discount_grades(array[old.id]);
    end if;
    return old;
end $$;
comment on function discount_deleted_audit() is 'Takes away an audit that is deleted, while its grades are still there.';
-- By name after counted_audit_stays, which refuses what may not be deleted.
create trigger deleted_audits_are_discounted before delete on counted_audit
    for each row execute function discount_deleted_audit();

create function empty_grade_counts() returns trigger language plpgsql as $$
begin
    -- Not truncated: a truncation that reaches these tables too is still under way.
    delete from grade_count;
    delete from grade_count_month;
    return null;
end $$;
comment on function empty_grade_counts() is 'Nothing counts where no audit is kept.';
create trigger no_audits_no_counts after truncate on counted_audit
    for each statement execute function empty_grade_counts();

create view grade_count_scan as
select b.basis, g.area_code, c.team_code, cast(date_trunc('month', c.audited_on) as date) as month, c.type, c.origin,
       c.sampling, c.framework_code,
       case b.basis when 'final' then g.final_grade_code else g.original_grade_code end as grade_code,
       count(*) as audits,
       count(*) filter (where c.moderated) as moderated
from counted_audit c
join counted_grade g on g.counted_id = c.id
cross join (values ('final'), ('original')) b (basis)
where c.counted_to is null
group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
comment on view grade_count_scan is 'What the counts by month must say, counted from every row: to make them anew, and to hold them to it.';
comment on column grade_count_scan.basis is 'final or original: which of the two grades is counted.';
comment on column grade_count_scan.area_code is 'The judgement area, or overall.';
comment on column grade_count_scan.team_code is 'The team on the audit date.';
comment on column grade_count_scan.month is 'First day of the month of the audit date.';
comment on column grade_count_scan.type is 'case_file or supervision.';
comment on column grade_count_scan.origin is 'internal or external.';
comment on column grade_count_scan.sampling is 'How the case was chosen.';
comment on column grade_count_scan.framework_code is 'The framework.';
comment on column grade_count_scan.grade_code is 'The grade.';
comment on column grade_count_scan.audits is 'Audits with it.';
comment on column grade_count_scan.moderated is 'Those of them that were second-checked.';

create function recount_grades() returns bigint language plpgsql as $$
declare
    cells bigint;
begin
    -- Nobody changes what counts meanwhile: readers go on, writers wait.
    lock table counted_audit, counted_grade in share row exclusive mode;
    delete from grade_count;
    delete from grade_count_month;
    insert into grade_count_month
    select basis, area_code, team_code, month, type, origin, sampling, framework_code, grade_code, audits, moderated
    from grade_count_scan;
    get diagnostics cells = row_count;
    insert into grade_count
    select basis, area_code, team_code, type, origin, sampling, framework_code, grade_code, sum(audits), sum(moderated)
    from grade_count_month
    group by 1, 2, 3, 4, 5, 6, 7, 8;
    return cells;
end $$;
comment on function recount_grades() is 'Makes all counts anew from every row, and says how many there are by month. Figures stay readable meanwhile.';

select recount_grades();
