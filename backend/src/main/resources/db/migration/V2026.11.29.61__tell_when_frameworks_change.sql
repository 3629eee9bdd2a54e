-- Frameworks, grades and areas are read in every request and change with a release or when an import
-- brings a new area. Each change gives this row another value, by which every server that shares the
-- database knows whether what it read before still holds.

create table framework_edition (
    only_row boolean primary key default true,
    edition uuid not null,
    constraint ck_framework_edition_only_row check (only_row)
);
comment on table framework_edition is 'Which state frameworks, grades and areas are in; one row.';
comment on column framework_edition.only_row is 'Always true, so that there is one row.';
comment on column framework_edition.edition is 'Another value after every change, never one that was there before.';
insert into framework_edition (edition) values (gen_random_uuid());

create function renew_framework_edition() returns trigger language plpgsql as $$
begin
    update framework_edition set edition = gen_random_uuid();
    return null;
end $$;
comment on function renew_framework_edition() is 'Tells that frameworks, grades or areas changed.';
create trigger framework_changes after insert or update or delete or truncate on framework
    for each statement execute function renew_framework_edition();
create trigger grade_changes after insert or update or delete or truncate on grade
    for each statement execute function renew_framework_edition();
create trigger judgement_area_changes after insert or update or delete or truncate on judgement_area
    for each statement execute function renew_framework_edition();
