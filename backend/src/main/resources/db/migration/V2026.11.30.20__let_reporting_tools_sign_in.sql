-- Reporting tools sign in as themselves, so that no person's password stands in a spreadsheet.

create table service_client (
    id uuid primary key default gen_random_uuid(),
    version bigint not null default 1,
    client_id text not null,
    name text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    created_by uuid not null references person (id),
    updated_at timestamptz not null,
    expires_on date not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid references person (id),
    constraint uq_service_client_client_id unique (client_id),
    constraint ck_service_client_client_id check (client_id ~ '^client-[a-z0-9]{12}$'),
    constraint ck_service_client_name check (char_length(name) between 1 and 80),
    constraint ck_service_client_scopes_known
        check (scopes <@ array['reporting:aggregate', 'reporting:rows', 'reporting:supervision']),
    constraint ck_service_client_scopes_read_something
        check (scopes && array['reporting:aggregate', 'reporting:rows']),
    constraint ck_service_client_revoked check ((revoked_at is null) = (revoked_by is null))
);
comment on table service_client is 'A reporting tool that an administrator lets read the reporting feed. Never deleted: what it read stays on record.';
comment on column service_client.id is 'Stable identifier.';
comment on column service_client.version is 'Rises with every change by a person; behind the ETag.';
comment on column service_client.client_id is 'The name it signs in with, made by the server; not secret.';
comment on column service_client.name is 'What people call it.';
comment on column service_client.scopes is 'What it may read: reporting:aggregate, reporting:rows (which takes in the former), and with one of them reporting:supervision.';
comment on column service_client.created_at is 'When it was made.';
comment on column service_client.created_by is 'Who made it.';
comment on column service_client.updated_at is 'When a person last changed it or its secrets.';
comment on column service_client.expires_on is 'The last day, in London, on which it works.';
comment on column service_client.last_used_at is 'When it was last let in, to the minute; null while it never was.';
comment on column service_client.revoked_at is 'When it was shut out for good; null while it is not.';
comment on column service_client.revoked_by is 'Who shut it out.';

create table service_client_secret (
    id uuid primary key default gen_random_uuid(),
    service_client_id uuid not null references service_client (id),
    secret_hash bytea not null,
    hint text not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    constraint uq_service_client_secret_hash unique (secret_hash),
    constraint ck_service_client_secret_hash_is_sha256 check (octet_length(secret_hash) = 32),
    constraint ck_service_client_secret_hint check (char_length(hint) = 4)
);
create index ix_service_client_secret_client on service_client_secret (service_client_id);
comment on table service_client_secret is 'What a service client proves itself by. Two may live at once, so that one can be exchanged without a gap.';
comment on column service_client_secret.id is 'Stable identifier; tokens name the secret they were got with.';
comment on column service_client_secret.service_client_id is 'Whose it is.';
comment on column service_client_secret.secret_hash is 'SHA-256 of the secret. It is 256 random bits, which nobody can go through, so a slow hash would protect nothing.';
comment on column service_client_secret.hint is 'Its last four characters, to tell two apart.';
comment on column service_client_secret.created_at is 'When it was made.';
comment on column service_client_secret.ended_at is 'When it was ended; null while it works.';

comment on column activity.person_id is 'Who; null for the system itself, for service clients and for failed sign-ins.';
comment on column activity.person_name is 'Their name as it was then; of a service client, Service client and its name.';
comment on column activity.subject_type is 'What kind of record: audit, tool, person, setting, calibration, target, milestone, rebase, pack, session, import, service_client or council.';
