-- What second checks made of an auditor's grades is theirs to see before anybody else's.
create table ledger_opening (
    person_id uuid primary key references person (id) on delete cascade,
    opened_at timestamptz not null
);
comment on table ledger_opening is 'When an auditor last opened their calibration ledger. What was decided by then has been shown to them.';
comment on column ledger_opening.person_id is 'The auditor.';
comment on column ledger_opening.opened_at is 'When they last opened it.';

create index ix_moderation_auditor on moderation (auditor_id, decided_at) where superseded_at is null and decided_at is not null;
