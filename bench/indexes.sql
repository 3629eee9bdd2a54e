-- Takes the indexes away that a fill would keep up row by row, and checks what was filled; read after
-- generate.sql.

create table bench.dropped (place integer generated always as identity, definition text not null);

-- Drops the indexes of the filled tables that no foreign key rests on, and keeps in bench.dropped what
-- makes them again: for a million rows that is many times quicker than keeping them up row by row.
create function bench.drop_indexes() returns void language plpgsql as $$
declare
    each record;
begin
    truncate bench.dropped;
    for each in
        select i.indexrelid, i.indrelid, i.indrelid::regclass as at, c.conname,
               pg_get_constraintdef(c.oid) as definition
        from pg_index i
        left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
        where i.indrelid in ('audit'::regclass, 'audit_grade'::regclass, 'audit_involvement'::regclass,
                             'moderation'::regclass, 'moderation_grade'::regclass, 'counted_audit'::regclass,
                             'counted_grade'::regclass, 'grade_tally'::regclass, 'grade_tally_month'::regclass)
        and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = i.indexrelid)
        order by i.indrelid, c.conname is null, i.indexrelid
    loop
        if each.conname is null then
            insert into bench.dropped (definition) values (pg_get_indexdef(each.indexrelid));
            execute format('drop index %s', each.indexrelid::regclass);
        else
            insert into bench.dropped (definition)
            values (format('alter table %s add constraint %I %s', each.at, each.conname, each.definition));
            execute format('alter table %s drop constraint %I', each.at, each.conname);
        end if;
    end loop;
end $$;

-- Makes every foreign key of the filled tables again, which fails where a row breaks it.
create function bench.check_references() returns void language plpgsql as $$
declare
    each record;
begin
    for each in
        select f.conrelid::regclass as at, f.conname, pg_get_constraintdef(f.oid) as definition
        from pg_constraint f
        where f.contype = 'f'
        and f.conrelid in ('audit'::regclass, 'audit_grade'::regclass, 'audit_involvement'::regclass,
                           'moderation'::regclass, 'moderation_grade'::regclass, 'moderation_challenge'::regclass,
                           'counted_audit'::regclass, 'counted_grade'::regclass)
    loop
        execute format('alter table %s drop constraint %I, add constraint %I %s',
                       each.at, each.conname, each.conname, each.definition);
    end loop;
end $$;
