-- What a council aims at and does beside its figures. Every record stays as it was written; it can only
-- be ended, once, with a reason, so that a figure of the past can be had with what was recorded then.

create table target (
    id uuid primary key default gen_random_uuid(),
    measure text not null,
    audit_type text not null,
    scope text not null,
    service_code text references service (code),
    team_code text references team (code),
    area_code text not null,
    value numeric(5, 4) not null,
    valid_from date not null,
    valid_to date,
    owner text not null,
    source text not null,
    recorded_by uuid not null references person (id),
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    last_day date,
    ended_by uuid references person (id),
    ended_by_name text,
    ended_at timestamptz,
    end_reason text,
    constraint ck_target_measure check (measure in ('good', 'good_or_better')),
    constraint ck_target_type check (audit_type in ('case_file', 'supervision')),
    constraint ck_target_scope check ((scope = 'all' and service_code is null and team_code is null)
                                      or (scope = 'service' and service_code is not null and team_code is null)
                                      or (scope = 'team' and service_code is null and team_code is not null)),
    constraint ck_target_value check (value between 0 and 1),
    constraint ck_target_dates check (valid_to is null or valid_to >= valid_from),
    constraint ck_target_ended check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)
                                      and (ended_at is null) = (ended_by_name is null)
                                      and (last_day is null or ended_at is not null)),
    constraint ck_target_last_day check (last_day is null or last_day >= valid_from)
);
comment on table target is 'What a share of audits is to reach, from when until when. Never rewritten; ended once, with a reason.';
comment on column target.id is 'Stable identifier.';
comment on column target.measure is 'good or good_or_better: which grades count towards it.';
comment on column target.audit_type is 'case_file or supervision.';
comment on column target.scope is 'all, service or team: whose audits it is for.';
comment on column target.service_code is 'The service, where it is for one.';
comment on column target.team_code is 'The team, where it is for one.';
comment on column target.area_code is 'The judgement area, or overall.';
comment on column target.value is 'The share to reach, 0 to 1.';
comment on column target.valid_from is 'First day in force.';
comment on column target.valid_to is 'Last day in force as it was set; null for no end.';
comment on column target.owner is 'Who answers for it, in words.';
comment on column target.source is 'Where it was decided, in words.';
comment on column target.recorded_by is 'Who recorded it.';
comment on column target.recorded_by_name is 'Their name as it was then.';
comment on column target.recorded_at is 'When it was recorded.';
comment on column target.last_day is 'Last day in force once ended; null where it is not ended, or was taken back altogether.';
comment on column target.ended_by is 'Who ended it; null while nobody has.';
comment on column target.ended_by_name is 'Their name as it was then.';
comment on column target.ended_at is 'When it was ended.';
comment on column target.end_reason is 'Why it was ended.';

create table milestone (
    id uuid primary key default gen_random_uuid(),
    happened_on date not null,
    title text not null,
    text text not null,
    scope text not null,
    service_code text references service (code),
    team_code text references team (code),
    recorded_by uuid not null references person (id),
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    ended_by uuid references person (id),
    ended_by_name text,
    ended_at timestamptz,
    end_reason text,
    constraint ck_milestone_scope check ((scope = 'all' and service_code is null and team_code is null)
                                         or (scope = 'service' and service_code is not null and team_code is null)
                                         or (scope = 'team' and service_code is null and team_code is not null)),
    constraint ck_milestone_ended check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)
                                         and (ended_at is null) = (ended_by_name is null))
);
comment on table milestone is 'Something dated that a reader of a series should know of, such as a new practice model. Never rewritten; withdrawn once, with a reason.';
comment on column milestone.id is 'Stable identifier.';
comment on column milestone.happened_on is 'The day.';
comment on column milestone.title is 'What happened, in a few words.';
comment on column milestone.text is 'What happened, in a sentence or two; empty for no more than the title.';
comment on column milestone.scope is 'all, service or team: whose series it belongs beside.';
comment on column milestone.service_code is 'The service, where it is of one.';
comment on column milestone.team_code is 'The team, where it is of one.';
comment on column milestone.recorded_by is 'Who recorded it.';
comment on column milestone.recorded_by_name is 'Their name as it was then.';
comment on column milestone.recorded_at is 'When it was recorded.';
comment on column milestone.ended_by is 'Who withdrew it; null while nobody has.';
comment on column milestone.ended_by_name is 'Their name as it was then.';
comment on column milestone.ended_at is 'When it was withdrawn.';
comment on column milestone.end_reason is 'Why it was withdrawn.';

create table rebase (
    id uuid primary key default gen_random_uuid(),
    scope text not null,
    service_code text references service (code),
    team_code text references team (code),
    audit_type text not null,
    area_code text not null,
    first_month date not null,
    reason text not null,
    recorded_by uuid not null references person (id),
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    ended_by uuid references person (id),
    ended_by_name text,
    ended_at timestamptz,
    end_reason text,
    constraint ck_rebase_scope check ((scope = 'all' and service_code is null and team_code is null)
                                      or (scope = 'service' and service_code is not null and team_code is null)
                                      or (scope = 'team' and service_code is null and team_code is not null)),
    constraint ck_rebase_type check (audit_type in ('case_file', 'supervision')),
    constraint ck_rebase_first_month check (extract(day from first_month) = 1),
    constraint ck_rebase_ended check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)
                                      and (ended_at is null) = (ended_by_name is null))
);
comment on table rebase is 'From when the mean and limits of a series begin afresh, for a known change and with its reason. Never rewritten; withdrawn once, with a reason.';
comment on column rebase.id is 'Stable identifier.';
comment on column rebase.scope is 'all, service or team: whose series begin afresh.';
comment on column rebase.service_code is 'The service, where it is of one.';
comment on column rebase.team_code is 'The team, where it is of one.';
comment on column rebase.audit_type is 'case_file or supervision.';
comment on column rebase.area_code is 'The judgement area, or overall.';
comment on column rebase.first_month is 'First day of the first month of the new part.';
comment on column rebase.reason is 'What is known to have changed.';
comment on column rebase.recorded_by is 'Who recorded it.';
comment on column rebase.recorded_by_name is 'Their name as it was then.';
comment on column rebase.recorded_at is 'When it was recorded.';
comment on column rebase.ended_by is 'Who withdrew it; null while nobody has.';
comment on column rebase.ended_by_name is 'Their name as it was then.';
comment on column rebase.ended_at is 'When it was withdrawn.';
comment on column rebase.end_reason is 'Why it was withdrawn.';

create function keep_plan_record() returns trigger language plpgsql as $$
declare
    ending constant text[] := array['last_day', 'ended_by', 'ended_by_name', 'ended_at', 'end_reason'];
begin
    if tg_op = 'DELETE' or old.ended_at is not null or new.ended_at is null
       or to_jsonb(new) - ending is distinct from to_jsonb(old) - ending then
        raise exception 'what was recorded beside the figures is only ever ended, once';
    end if;
    return new;
end $$;
comment on function keep_plan_record() is 'Lets a target, milestone or rebase be ended once, and nothing else be done with it.';
create trigger target_stays before update or delete on target
    for each row execute function keep_plan_record();
create trigger milestone_stays before update or delete on milestone
    for each row execute function keep_plan_record();
create trigger rebase_stays before update or delete on rebase
    for each row execute function keep_plan_record();

comment on column activity.subject_type is 'What kind of record: audit, tool, person, setting, calibration, target, milestone, rebase, session, import or council.';
