-- The figures of one instant for a named meeting. What a meeting decided by must be there word for
-- word when it is asked about later, so a finished pack is never changed: a mistake is put right by
-- a new pack that takes the old one's place beside it.

create table meeting_pack (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null,
    request_sha256 text not null,
    kind text not null,
    title text not null,
    meets_on date not null,
    period_from date not null,
    period_to date not null,
    embargo_until timestamptz,
    known text,
    known_how text,
    next_steps text,
    concerns_left_out text,
    supersedes uuid references meeting_pack (id),
    supersede_reason text,
    made_by uuid not null references person (id),
    made_by_name text not null,
    asked_at timestamptz not null,
    status text not null default 'waiting',
    attempt integer not null default 0,
    steps_done integer not null default 0,
    failure text,
    as_at timestamptz,
    figures text,
    figures_sha256 text,
    pdf bytea,
    pdf_sha256 text,
    finished_at timestamptz,
    constraint uq_meeting_pack_request unique (made_by, request_id),
    constraint uq_meeting_pack_supersedes unique (supersedes),
    constraint ck_meeting_pack_kind check (kind in ('fortnightly', 'monthly', 'scrutiny', 'self_evaluation')),
    constraint ck_meeting_pack_status check (status in ('waiting', 'making', 'finished', 'failed')),
    constraint ck_meeting_pack_period check (period_from <= period_to),
    constraint ck_meeting_pack_answers check ((kind = 'self_evaluation') = (known is not null and known_how is not null and next_steps is not null)),
    constraint ck_meeting_pack_superseded_with_reason check ((supersedes is null) = (supersede_reason is null)),
    constraint ck_meeting_pack_steps check (steps_done >= 0 and attempt >= 0),
    constraint ck_meeting_pack_failure check ((status = 'failed') = (failure is not null)),
    constraint ck_meeting_pack_figures check ((figures is null) = (figures_sha256 is null) and (figures is null or as_at is not null)),
    constraint ck_meeting_pack_finished check (
        (status = 'finished') = (finished_at is not null and figures is not null and pdf is not null and pdf_sha256 is not null))
);
comment on table meeting_pack is 'A pack of figures for one meeting, frozen at an instant. A finished one is never changed or deleted.';
comment on column meeting_pack.id is 'Stable identifier.';
comment on column meeting_pack.request_id is 'Chosen by whoever asked, so that asking twice by mistake makes one pack.';
comment on column meeting_pack.request_sha256 is 'Of all that was asked, so that the same identifier with something else is noticed.';
comment on column meeting_pack.kind is 'fortnightly, monthly, scrutiny or self_evaluation. A scrutiny pack goes outside the service and hides small numbers.';
comment on column meeting_pack.title is 'The meeting''s name.';
comment on column meeting_pack.meets_on is 'The meeting''s date.';
comment on column meeting_pack.period_from is 'First audit date covered.';
comment on column meeting_pack.period_to is 'Last audit date covered.';
comment on column meeting_pack.embargo_until is 'Until then only the Practice Improvement and Outcomes Group and administrators see it; null for no embargo.';
comment on column meeting_pack.known is 'What do you know about the quality of practice? Only in a self-evaluation.';
comment on column meeting_pack.known_how is 'How do you know it? Only in a self-evaluation.';
comment on column meeting_pack.next_steps is 'What are you doing next? Only in a self-evaluation.';
comment on column meeting_pack.concerns_left_out is 'Why safety concerns are left out; null where they are in.';
comment on column meeting_pack.supersedes is 'The pack whose place it takes; null for none.';
comment on column meeting_pack.supersede_reason is 'What was wrong with that pack.';
comment on column meeting_pack.made_by is 'Who asked for it.';
comment on column meeting_pack.made_by_name is 'Their name as it was then.';
comment on column meeting_pack.asked_at is 'When it was asked for.';
comment on column meeting_pack.status is 'waiting, making, finished or failed.';
comment on column meeting_pack.attempt is 'How often making it has begun; whoever makes an earlier attempt has nothing to say any more.';
comment on column meeting_pack.steps_done is 'How many steps of making it are done.';
comment on column meeting_pack.failure is 'Why it could not be made, for people; null unless it failed.';
comment on column meeting_pack.as_at is 'The instant its figures are of; null until making it has begun.';
comment on column meeting_pack.figures is 'The figures as JSON, byte for byte as they were frozen; null until then.';
comment on column meeting_pack.figures_sha256 is 'SHA-256 of figures in UTF-8, in hexadecimal.';
comment on column meeting_pack.pdf is 'The document that the meeting reads.';
comment on column meeting_pack.pdf_sha256 is 'SHA-256 of pdf, in hexadecimal.';
comment on column meeting_pack.finished_at is 'When it was finished; null before.';
create index ix_meeting_pack_kind on meeting_pack (kind, as_at desc) where status = 'finished';
create index ix_meeting_pack_waiting on meeting_pack (asked_at) where status in ('waiting', 'making');

create function keep_meeting_pack() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a meeting pack is never deleted';
    end if;
    if old.status = 'finished' then
        raise exception 'a finished meeting pack is never changed';
    end if;
    if (new.id, new.request_id, new.request_sha256, new.kind, new.title, new.meets_on, new.period_from, new.period_to,
        new.embargo_until, new.known, new.known_how, new.next_steps, new.concerns_left_out, new.supersedes,
        new.supersede_reason, new.made_by, new.made_by_name, new.asked_at)
       is distinct from
       (old.id, old.request_id, old.request_sha256, old.kind, old.title, old.meets_on, old.period_from, old.period_to,
        old.embargo_until, old.known, old.known_how, old.next_steps, old.concerns_left_out, old.supersedes,
        old.supersede_reason, old.made_by, old.made_by_name, old.asked_at) then
        raise exception 'what was asked of a meeting pack is never changed';
    end if;
    if old.figures is not null and (new.figures, new.figures_sha256, new.as_at)
                                   is distinct from (old.figures, old.figures_sha256, old.as_at) then
        raise exception 'the figures of a meeting pack are frozen';
    end if;
    return new;
end $$;
comment on function keep_meeting_pack() is 'Lets a pack be made and nothing else: what was asked stays, figures once frozen stay, and a finished pack stays whole.';
create trigger meeting_pack_stays before update or delete on meeting_pack
    for each row execute function keep_meeting_pack();

comment on column activity.subject_type is 'What kind of record: audit, tool, person, setting, calibration, pack, session, import or council.';
