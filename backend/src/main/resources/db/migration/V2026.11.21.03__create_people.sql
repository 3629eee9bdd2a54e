create table person (
    id uuid primary key default gen_random_uuid(),
    username text not null,
    name text not null,
    password_hash text,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint uq_person_username unique (username),
    constraint ck_person_username check (username ~ '^[a-z0-9][a-z0-9._-]{0,99}$')
);
comment on table person is 'Somebody who signs in: staff only, never a child or a family.';
comment on column person.id is 'Stable identifier.';
comment on column person.username is 'Sign-in name in its one canonical, lower-case form.';
comment on column person.name is 'Name shown to colleagues.';
comment on column person.password_hash is 'Argon2id hash in its standard text form; null when the person cannot sign in with a password.';
comment on column person.active is 'Whether the person may sign in.';
comment on column person.created_at is 'When the account was made.';
comment on column person.updated_at is 'When the account last changed.';

create table person_role (
    person_id uuid not null references person (id),
    role text not null,
    primary key (person_id, role),
    constraint ck_person_role_known check (role in ('auditor', 'moderator', 'team_manager', 'practice_improvement', 'administrator'))
);
comment on table person_role is 'What a person may do; several roles per person.';
comment on column person_role.person_id is 'The person.';
comment on column person_role.role is 'The role''s code.';

create table person_team (
    person_id uuid not null references person (id),
    team_code text not null references team (code),
    relation text not null,
    primary key (person_id, team_code, relation),
    constraint ck_person_team_relation check (relation in ('member', 'manager'))
);
comment on table person_team is 'Teams a person works in or manages. A team manager sees the audits of the teams they manage.';
comment on column person_team.person_id is 'The person.';
comment on column person_team.team_code is 'The team.';
comment on column person_team.relation is 'member or manager.';

create table session (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    end_reason text,
    constraint ck_session_end_reason check ((ended_at is null) = (end_reason is null))
);
comment on table session is 'A signed-in stay. Every access token names its session and stops working when the session ends.';
comment on column session.id is 'Stable identifier, inside each access token.';
comment on column session.person_id is 'Who signed in.';
comment on column session.created_at is 'When they signed in.';
comment on column session.expires_at is 'The end of the stay however busy it is.';
comment on column session.ended_at is 'When it ended early; null otherwise.';
comment on column session.end_reason is 'signed_out or cookie_reused.';
create index ix_session_person on session (person_id);

create table session_cookie (
    secret_hash bytea primary key,
    session_id uuid not null references session (id) on delete cascade,
    issued_at timestamptz not null,
    idle_expires_at timestamptz not null,
    used_at timestamptz
);
comment on table session_cookie is 'The values the session cookie has had. Each can be exchanged once.';
comment on column session_cookie.secret_hash is 'SHA-256 of the value; the value itself is never stored.';
comment on column session_cookie.session_id is 'The session it renews.';
comment on column session_cookie.issued_at is 'When it was given out.';
comment on column session_cookie.idle_expires_at is 'When it lapses if not used.';
comment on column session_cookie.used_at is 'When it was exchanged; null while unused.';
create index ix_session_cookie_session on session_cookie (session_id);
