create table activity (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    person_id uuid references person (id),
    person_name text not null,
    action text not null,
    subject_type text not null,
    subject_id text,
    changed text[] not null default '{}',
    detail jsonb not null default '{}'
);
comment on table activity is 'Who did, or read, what and when. Written in the same transaction as the change it tells of; only ever added to.';
comment on column activity.id is 'Order of writing.';
comment on column activity.at is 'When.';
comment on column activity.person_id is 'Who; null for the system itself and for failed sign-ins.';
comment on column activity.person_name is 'Their name as it was then.';
comment on column activity.action is 'What happened, as a code such as audit_submitted.';
comment on column activity.subject_type is 'What kind of record: audit, session, import or council.';
comment on column activity.subject_id is 'Which record; null where there is none.';
comment on column activity.changed is 'Names of the fields that changed; never their text.';
comment on column activity.detail is 'Codes and counts only: no free text, no names, no secrets.';
create index ix_activity_subject on activity (subject_type, subject_id, id);

create function refuse_activity_change() returns trigger language plpgsql as $$
begin
    raise exception 'activity is only ever added to';
end $$;
comment on function refuse_activity_change() is 'Keeps the record of activity append-only.';
create trigger activity_is_append_only before update or delete on activity
    for each row execute function refuse_activity_change();

create table council (
    only_row boolean primary key default true,
    name text not null,
    is_sample boolean not null,
    created_at timestamptz not null default now(),
    constraint ck_council_only_row check (only_row)
);
comment on table council is 'The council this database belongs to; one row at most.';
comment on column council.only_row is 'Always true: there is one council.';
comment on column council.name is 'The council''s name.';
comment on column council.is_sample is 'Whether this is the invented sample council.';
comment on column council.created_at is 'When it was set up.';
