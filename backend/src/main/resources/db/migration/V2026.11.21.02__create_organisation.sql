create table service (
    code text primary key,
    label text not null,
    constraint uq_service_label unique (label),
    constraint ck_service_code check (code ~ '^[a-z0-9][a-z0-9_]{0,79}$')
);
comment on table service is 'A part of the children''s service that teams belong to, such as help and protection.';
comment on column service.code is 'Stable code, lower_snake.';
comment on column service.label is 'The service''s name for people.';

create table team (
    code text primary key,
    label text not null,
    service_code text not null references service (code),
    valid_from date,
    valid_to date,
    constraint ck_team_dates check (valid_to is null or valid_from is null or valid_to >= valid_from),
    constraint ck_team_code check (code ~ '^[a-z0-9][a-z0-9_]{0,79}$')
);
comment on table team is 'A team between two dates. A restructure closes teams and opens others; it never renames or moves one, so old figures keep their meaning.';
comment on column team.code is 'Stable code, lower_snake.';
comment on column team.label is 'The team''s name for people.';
comment on column team.service_code is 'The service it belongs to.';
comment on column team.valid_from is 'First day; null when not known.';
comment on column team.valid_to is 'Last day; null while it exists.';
create index ix_team_service on team (service_code);

create table team_succession (
    predecessor_code text not null references team (code),
    successor_code text not null references team (code),
    primary key (predecessor_code, successor_code),
    constraint ck_team_succession_not_itself check (predecessor_code <> successor_code)
);
comment on table team_succession is 'Which team took over the work of which in a restructure; many to many.';
comment on column team_succession.predecessor_code is 'The team that closed.';
comment on column team_succession.successor_code is 'The team that took over.';
