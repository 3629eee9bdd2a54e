-- Returned, extended, withdrawn, reopened: each with a reason and a name; and every change of a
-- draft, field by field. What counted once is kept when an audit is reopened.

create table audit_decision (
    id uuid primary key default gen_random_uuid(),
    audit_id uuid not null references audit (id) on delete cascade,
    kind text not null,
    decided_at timestamptz not null,
    person_id uuid references person (id),
    person_name text not null,
    reason text not null,
    due_before date,
    due_after date,
    constraint ck_audit_decision_kind check (kind in ('returned', 'extended', 'withdrawn', 'reopened', 'conflict_overridden')),
    constraint ck_audit_decision_dates check (kind = 'extended' or (due_before is null and due_after is null))
);
comment on table audit_decision is 'Steps in an audit''s life that need a reason and somebody who allowed them.';
comment on column audit_decision.id is 'Stable identifier.';
comment on column audit_decision.audit_id is 'The audit.';
comment on column audit_decision.kind is 'returned, extended, withdrawn, reopened or conflict_overridden.';
comment on column audit_decision.decided_at is 'When.';
comment on column audit_decision.person_id is 'Who allowed it.';
comment on column audit_decision.person_name is 'Their name as it was then.';
comment on column audit_decision.reason is 'Why.';
comment on column audit_decision.due_before is 'The due date before an extension; null where there was none.';
comment on column audit_decision.due_after is 'The due date after an extension.';
create index ix_audit_decision_audit on audit_decision (audit_id, decided_at);

create table audit_return_note (
    decision_id uuid not null references audit_decision (id) on delete cascade,
    section_code text not null,
    note text not null,
    primary key (decision_id, section_code)
);
comment on table audit_return_note is 'What a returned audit needs, section by section.';
comment on column audit_return_note.decision_id is 'The return.';
comment on column audit_return_note.section_code is 'The section of the audit''s form.';
comment on column audit_return_note.note is 'What is to be looked at again.';

create table audit_earlier_version (
    id uuid primary key default gen_random_uuid(),
    audit_id uuid not null references audit (id) on delete cascade,
    number smallint not null,
    finalised_at timestamptz not null,
    replaced_at timestamptz not null,
    content jsonb not null,
    constraint uq_audit_earlier_version unique (audit_id, number)
);
comment on table audit_earlier_version is 'A finalised audit as it counted until it was reopened.';
comment on column audit_earlier_version.id is 'Stable identifier.';
comment on column audit_earlier_version.audit_id is 'The audit.';
comment on column audit_earlier_version.number is '1 for the first that counted.';
comment on column audit_earlier_version.finalised_at is 'From when it counted.';
comment on column audit_earlier_version.replaced_at is 'Until when it counted.';
comment on column audit_earlier_version.content is 'The audit in full, as the interface gave it.';

create table audit_change (
    id bigint generated always as identity primary key,
    audit_id uuid not null references audit (id) on delete cascade,
    field text not null,
    person_id uuid references person (id),
    person_name text not null,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    before text,
    after text
);
comment on table audit_change is 'Every change of an audit''s content. A run of typing in one field by one person is one change.';
comment on column audit_change.id is 'Order of writing.';
comment on column audit_change.audit_id is 'The audit.';
comment on column audit_change.field is 'The field, as areas/voice/rationale.';
comment on column audit_change.person_id is 'Who.';
comment on column audit_change.person_name is 'Their name as it was then.';
comment on column audit_change.began_at is 'When the run began.';
comment on column audit_change.ended_at is 'When it was last added to.';
comment on column audit_change.before is 'What stood there before the run; null for nothing.';
comment on column audit_change.after is 'What stood there after it; null for nothing.';
create index ix_audit_change_audit on audit_change (audit_id, id);

-- A reopened audit may be second-checked again; the earlier check is kept, and no longer counts.
alter table moderation
    add column superseded_at timestamptz,
    drop constraint uq_moderation_audit;
comment on column moderation.superseded_at is 'When the audit was reopened after this check; null for the check that counts.';
create unique index uq_moderation_audit on moderation (audit_id) where superseded_at is null;

create or replace view finalised_grade as
select a.id as audit_id,
       a.type,
       a.origin,
       a.sampling,
       a.team_code,
       a.audited_on,
       g.area_code,
       g.framework_code,
       g.scale_code,
       g.grade_code as original_grade_code,
       coalesce(mg.settled_grade_code, g.grade_code) as final_grade_code,
       m.decided_at is not null as moderated
from audit a
join audit_grade g on g.audit_id = a.id and g.grade_code is not null and g.asked
left join moderation m on m.audit_id = a.id and m.decided_at is not null and m.superseded_at is null
left join moderation_grade mg on mg.moderation_id = m.id and mg.area_code = g.area_code
where a.status = 'finalised';
