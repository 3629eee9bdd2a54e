-- A finalisation changed a row of the kept counts for each of its grades, twice over for the two grades
-- of each and twice again for month and all time. Now all counts of a team, type, origin, sampling and
-- framework stand in one row, and one more for each month, so that a finalisation changes two rows
-- however much was graded. Whoever reads finds the counts as before, in two views of the old names.

drop trigger grades_are_counted on counted_grade;
drop trigger closed_audits_are_discounted on counted_audit;
drop trigger deleted_audits_are_discounted on counted_audit;
drop function recount_grades(), count_grades(bigint[]), discount_grades(bigint[]), grade_count_cells(bigint[]);
drop table grade_count, grade_count_month;

create table grade_slot (
    framework_code text not null,
    basis text not null,
    area_code text not null,
    grade_code text not null,
    slot integer not null,
    primary key (framework_code, basis, area_code, grade_code),
    constraint uq_grade_slot unique (framework_code, slot),
    constraint ck_grade_slot_basis check (basis in ('final', 'original')),
    constraint ck_grade_slot_place check (slot > 0)
);
comment on table grade_slot is 'Where in the lists of grade_tally the count of a grade stands. Given when a grade is first counted, and never changed.';
comment on column grade_slot.framework_code is 'The framework.';
comment on column grade_slot.basis is 'final or original: which of the two grades is counted.';
comment on column grade_slot.area_code is 'The judgement area, or overall.';
comment on column grade_slot.grade_code is 'The grade.';
comment on column grade_slot.slot is 'Place in the lists, from 1 in each framework.';

create table grade_tally (
    team_code text not null references team (code),
    type text not null,
    origin text not null,
    sampling text not null,
    framework_code text not null,
    audits integer[] not null,
    moderated integer[] not null,
    primary key (team_code, type, origin, sampling, framework_code),
    constraint ck_grade_tally_counts check (0 <= all (audits) and 0 <= all (moderated))
) with (fillfactor = 70);
comment on table grade_tally is 'How many audits count now with which grade, of all time. Kept by triggers on counted_audit and counted_grade, and made anew by recount_grades(). Read through grade_count.';
comment on column grade_tally.team_code is 'The team on the audit date.';
comment on column grade_tally.type is 'case_file or supervision.';
comment on column grade_tally.origin is 'internal or external.';
comment on column grade_tally.sampling is 'How the case was chosen.';
comment on column grade_tally.framework_code is 'The framework.';
comment on column grade_tally.audits is 'Audits with each grade, in the places of grade_slot; null for none.';
comment on column grade_tally.moderated is 'Those of them that were second-checked, in the same places.';

create table grade_tally_month (
    team_code text not null references team (code),
    month date not null,
    type text not null,
    origin text not null,
    sampling text not null,
    framework_code text not null,
    audits integer[] not null,
    moderated integer[] not null,
    primary key (team_code, month, type, origin, sampling, framework_code),
    constraint ck_grade_tally_month_first check (extract(day from month) = 1),
    constraint ck_grade_tally_month_counts check (0 <= all (audits) and 0 <= all (moderated))
) with (fillfactor = 70);
comment on table grade_tally_month is 'The same as grade_tally by month of the audit date. Read through grade_count_month.';
comment on column grade_tally_month.team_code is 'The team on the audit date.';
comment on column grade_tally_month.month is 'First day of the month of the audit date.';
comment on column grade_tally_month.type is 'case_file or supervision.';
comment on column grade_tally_month.origin is 'internal or external.';
comment on column grade_tally_month.sampling is 'How the case was chosen.';
comment on column grade_tally_month.framework_code is 'The framework.';
comment on column grade_tally_month.audits is 'Audits with each grade, in the places of grade_slot; null for none.';
comment on column grade_tally_month.moderated is 'Those of them that were second-checked, in the same places.';
-- For questions about a period in all teams; the key answers those about one team.
create index ix_grade_tally_month on grade_tally_month (month);
-- For the last month that a grade of a framework was given in.
create index ix_grade_tally_month_framework on grade_tally_month (framework_code, month);

create view grade_count as
select s.basis, s.area_code, t.team_code, t.type, t.origin, t.sampling, t.framework_code, s.grade_code,
       t.audits[s.slot] as audits, coalesce(t.moderated[s.slot], 0) as moderated
from grade_tally t
join grade_slot s on s.framework_code = t.framework_code
where t.audits[s.slot] > 0;
comment on view grade_count is 'How many audits count now with which grade, of all time: grade_tally with a row for each grade.';
comment on column grade_count.basis is 'final or original: which of the two grades is counted.';
comment on column grade_count.area_code is 'The judgement area, or overall.';
comment on column grade_count.team_code is 'The team on the audit date.';
comment on column grade_count.type is 'case_file or supervision.';
comment on column grade_count.origin is 'internal or external.';
comment on column grade_count.sampling is 'How the case was chosen.';
comment on column grade_count.framework_code is 'The framework.';
comment on column grade_count.grade_code is 'The grade.';
comment on column grade_count.audits is 'Audits with it, at least one.';
comment on column grade_count.moderated is 'Those of them that were second-checked.';

create view grade_count_month as
select s.basis, s.area_code, t.team_code, t.month, t.type, t.origin, t.sampling, t.framework_code, s.grade_code,
       t.audits[s.slot] as audits, coalesce(t.moderated[s.slot], 0) as moderated
from grade_tally_month t
join grade_slot s on s.framework_code = t.framework_code
where t.audits[s.slot] > 0;
comment on view grade_count_month is 'The same as grade_count by month of the audit date.';
comment on column grade_count_month.basis is 'final or original: which of the two grades is counted.';
comment on column grade_count_month.area_code is 'The judgement area, or overall.';
comment on column grade_count_month.team_code is 'The team on the audit date.';
comment on column grade_count_month.month is 'First day of the month of the audit date.';
comment on column grade_count_month.type is 'case_file or supervision.';
comment on column grade_count_month.origin is 'internal or external.';
comment on column grade_count_month.sampling is 'How the case was chosen.';
comment on column grade_count_month.framework_code is 'The framework.';
comment on column grade_count_month.grade_code is 'The grade.';
comment on column grade_count_month.audits is 'Audits with it, at least one.';
comment on column grade_count_month.moderated is 'Those of them that were second-checked.';

create function tally_with(tally integer[], slots integer[], amounts bigint[]) returns integer[]
language plpgsql immutable as $$
begin
    for i in 1 .. cardinality(slots) loop
        tally[slots[i]] := coalesce(tally[slots[i]], 0) + amounts[i];
    end loop;
    return tally;
end $$;
comment on function tally_with(integer[], integer[], bigint[]) is 'A list of counts with amounts added in some of its places.';

create function give_grade_slots(counted_ids bigint[]) returns void language sql as $$
    insert into grade_slot (framework_code, basis, area_code, grade_code, slot)
    select n.framework_code, n.basis, n.area_code, n.grade_code,
           coalesce((select max(s.slot) from grade_slot s where s.framework_code = n.framework_code), 0)
           + row_number() over (partition by n.framework_code order by n.basis, n.area_code, n.grade_code)
    from (select c.framework_code, b.basis, g.area_code, b.grade_code
          from counted_audit c
          join counted_grade g on g.counted_id = c.id
          cross join lateral (values ('final', g.final_grade_code), ('original', g.original_grade_code)) b (basis, grade_code)
          where counted_ids is null or c.id = any (counted_ids)
          except
          select s.framework_code, s.basis, s.area_code, s.grade_code from grade_slot s) n
$$;
comment on function give_grade_slots(bigint[]) is 'Gives a place to every grade of these rows of counted_audit that has none; of all rows for null.';

create function tally_grades(counted_ids bigint[], sign integer) returns void language plpgsql as $$
declare
    part record;
begin
    for part in
        select k.team_code, k.month, k.type, k.origin, k.sampling, k.framework_code,
               array_agg(k.slot) as slots, array_agg(sign * k.audits) as audits,
               array_agg(sign * k.moderated) as moderated,
               -- Of any part, so that it is known before the first is counted.
               bool_or(bool_or(k.slot is null)) over () as unplaced
        from (select c.team_code, cast(date_trunc('month', c.audited_on) as date) as month, c.type, c.origin,
                     c.sampling, c.framework_code, s.slot, count(*) as audits,
                     count(*) filter (where c.moderated) as moderated
              from counted_audit c
              join counted_grade g on g.counted_id = c.id
              cross join lateral (values ('final', g.final_grade_code), ('original', g.original_grade_code))
                  b (basis, grade_code)
              left join grade_slot s on s.framework_code = c.framework_code and s.basis = b.basis
                                     and s.area_code = g.area_code and s.grade_code = b.grade_code
              where c.id = any (counted_ids)
              group by 1, 2, 3, 4, 5, 6, 7) k
        group by 1, 2, 3, 4, 5, 6
        -- Always in one order, so that nobody waits crosswise.
        order by 1, 2, 3, 4, 5, 6
    loop
        if part.unplaced then
            perform give_grade_slots(counted_ids);
            perform tally_grades(counted_ids, sign);
            return;
        end if;
        loop
            update grade_tally_month t
            set audits = tally_with(t.audits, part.slots, part.audits),
                moderated = tally_with(t.moderated, part.slots, part.moderated)
            where t.team_code = part.team_code and t.month = part.month and t.type = part.type
            and t.origin = part.origin and t.sampling = part.sampling and t.framework_code = part.framework_code;
            exit when found;
            insert into grade_tally_month
            values (part.team_code, part.month, part.type, part.origin, part.sampling, part.framework_code, '{}', '{}')
            on conflict do nothing;
        end loop;
        loop
            update grade_tally t
            set audits = tally_with(t.audits, part.slots, part.audits),
                moderated = tally_with(t.moderated, part.slots, part.moderated)
            where t.team_code = part.team_code and t.type = part.type and t.origin = part.origin
            and t.sampling = part.sampling and t.framework_code = part.framework_code;
            exit when found;
            insert into grade_tally
            values (part.team_code, part.type, part.origin, part.sampling, part.framework_code, '{}', '{}')
            on conflict do nothing;
        end loop;
    end loop;
end $$;
comment on function tally_grades(bigint[], integer) is 'Adds what these rows of counted_audit count for, or takes it away for a sign of -1.';

create or replace function count_added_grades() returns trigger language plpgsql as $$
begin
    perform tally_grades(array(select distinct a.counted_id
                               from added a
                               join counted_audit c on c.id = a.counted_id
                               where c.counted_to is null), 1);
    return null;
end $$;
create trigger grades_are_counted after insert on counted_grade
    referencing new table as added for each statement execute function count_added_grades();

create or replace function discount_closed_audits() returns trigger language plpgsql as $$
begin
    perform tally_grades(array(select a.id
                               from after_it a
                               join before_it b on b.id = a.id
                               where b.counted_to is null and a.counted_to is not null), -1);
    return null;
end $$;
create trigger closed_audits_are_discounted after update on counted_audit
    referencing old table as before_it new table as after_it for each statement execute function discount_closed_audits();

create or replace function discount_deleted_audit() returns trigger language plpgsql as $$
begin
    if old.counted_to is null then
        perform tally_grades(array[old.id], -1);
    end if;
    return old;
end $$;
-- By name after counted_audit_stays, which refuses what may not be deleted.
create trigger deleted_audits_are_discounted before delete on counted_audit
    for each row execute function discount_deleted_audit();

create or replace function empty_grade_counts() returns trigger language plpgsql as $$
begin
    -- Not truncated: a truncation that reaches these tables too is still under way.
    delete from grade_tally;
    delete from grade_tally_month;
    return null;
end $$;

create function recount_grades() returns bigint language plpgsql as $$
declare
    cells bigint;
begin
    -- Nobody changes what counts meanwhile: readers go on, writers wait.
    lock table counted_audit, counted_grade in share row exclusive mode;
    delete from grade_tally;
    delete from grade_tally_month;
    perform give_grade_slots(null);
    insert into grade_tally_month (team_code, month, type, origin, sampling, framework_code, audits, moderated)
    select c.team_code, c.month, c.type, c.origin, c.sampling, c.framework_code,
           tally_with('{}', array_agg(s.slot), array_agg(c.audits)),
           tally_with('{}', array_agg(s.slot), array_agg(c.moderated))
    from grade_count_scan c
    join grade_slot s on s.framework_code = c.framework_code and s.basis = c.basis and s.area_code = c.area_code
                      and s.grade_code = c.grade_code
    group by 1, 2, 3, 4, 5, 6;
    insert into grade_tally (team_code, type, origin, sampling, framework_code, audits, moderated)
    select k.team_code, k.type, k.origin, k.sampling, k.framework_code,
           tally_with('{}', array_agg(k.slot), array_agg(k.audits)),
           tally_with('{}', array_agg(k.slot), array_agg(k.moderated))
    from (select c.team_code, c.type, c.origin, c.sampling, c.framework_code, s.slot, sum(c.audits) as audits,
                 sum(c.moderated) as moderated
          from grade_count_month c
          join grade_slot s on s.framework_code = c.framework_code and s.basis = c.basis
                            and s.area_code = c.area_code and s.grade_code = c.grade_code
          group by 1, 2, 3, 4, 5, 6) k
    group by 1, 2, 3, 4, 5;
    analyze grade_slot, grade_tally, grade_tally_month;
    select count(*) into cells from grade_count_month;
    return cells;
end $$;
comment on function recount_grades() is 'Makes all counts anew from every row, and says how many there are by month. Figures stay readable meanwhile.';

-- As before: groups of millions are hashed in parts instead of sorted on disk.
alter function recount_grades() set enable_sort = off;
alter function recount_grades() set work_mem = '128MB';

select recount_grades();
