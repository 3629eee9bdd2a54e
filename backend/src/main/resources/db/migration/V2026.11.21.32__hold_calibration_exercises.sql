-- One anonymised case that many grade independently, the panel's own grades of it, and what follows
-- from both: from when and until when somebody is ready to audit.

create table calibration_exercise (
    id uuid primary key default gen_random_uuid(),
    version bigint not null default 1,
    title text not null,
    case_text text not null,
    framework_code text not null,
    scale_code text not null,
    closes_on date not null,
    status text not null default 'draft',
    panel text,
    reference_at timestamptz,
    created_by uuid not null references person (id),
    created_by_name text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    constraint uq_calibration_exercise_scale unique (id, framework_code, scale_code),
    constraint fk_calibration_exercise_framework foreign key (framework_code, scale_code) references framework (code, scale_code),
    constraint ck_calibration_exercise_status check (status in ('draft', 'open', 'closed')),
    constraint ck_calibration_exercise_opened check ((status = 'draft') = (opened_at is null)),
    constraint ck_calibration_exercise_closed check ((status = 'closed') = (closed_at is not null)),
    constraint ck_calibration_exercise_panel check ((panel is null) = (reference_at is null)),
    constraint ck_calibration_exercise_closed_with_reference check (status <> 'closed' or reference_at is not null)
);
comment on table calibration_exercise is 'One anonymised case that many auditors grade independently of one another.';
comment on column calibration_exercise.id is 'Stable identifier.';
comment on column calibration_exercise.version is 'Counts the changes that the Practice Improvement and Outcomes Group makes; the ETag. A participant''s grades change no version.';
comment on column calibration_exercise.title is 'Its name for people.';
comment on column calibration_exercise.case_text is 'The case, anonymised: no name of a child, family or worker.';
comment on column calibration_exercise.framework_code is 'The framework it is graded in.';
comment on column calibration_exercise.scale_code is 'The scale of its grades.';
comment on column calibration_exercise.closes_on is 'The last day participants are asked to submit by; the group closes the exercise itself.';
comment on column calibration_exercise.status is 'draft, open or closed.';
comment on column calibration_exercise.panel is 'Who graded for the panel, as text; null while there is no reference.';
comment on column calibration_exercise.reference_at is 'When the panel''s grades were last set; null while there are none.';
comment on column calibration_exercise.created_by is 'Who set it.';
comment on column calibration_exercise.created_by_name is 'Their name as it was then.';
comment on column calibration_exercise.created_at is 'When it was set.';
comment on column calibration_exercise.updated_at is 'When the group last changed it.';
comment on column calibration_exercise.opened_at is 'When grading began; null for a draft.';
comment on column calibration_exercise.closed_at is 'When grading ended; null before.';

create table calibration_area (
    exercise_id uuid not null,
    area_code text not null,
    framework_code text not null,
    scale_code text not null,
    position smallint not null,
    primary key (exercise_id, area_code),
    constraint uq_calibration_area_scale unique (exercise_id, area_code, scale_code),
    constraint fk_calibration_area_exercise foreign key (exercise_id, framework_code, scale_code) references calibration_exercise (id, framework_code, scale_code),
    constraint fk_calibration_area_area foreign key (framework_code, area_code) references judgement_area (framework_code, code),
    constraint ck_calibration_area_position check (position >= 1)
);
comment on table calibration_area is 'What is to be graded in an exercise; the overall judgement is the area with code overall.';
comment on column calibration_area.exercise_id is 'The exercise.';
comment on column calibration_area.area_code is 'The judgement area, or overall.';
comment on column calibration_area.framework_code is 'The exercise''s framework, so that the area must belong to it.';
comment on column calibration_area.scale_code is 'The exercise''s scale, so that every grade must belong to it.';
comment on column calibration_area.position is 'Order on the page, from 1; the overall judgement comes last.';

create table calibration_reference (
    exercise_id uuid not null,
    area_code text not null,
    scale_code text not null,
    grade_code text not null,
    reason text not null,
    primary key (exercise_id, area_code),
    constraint fk_calibration_reference_area foreign key (exercise_id, area_code, scale_code) references calibration_area (exercise_id, area_code, scale_code) on delete cascade,
    constraint fk_calibration_reference_grade foreign key (scale_code, grade_code) references grade (scale_code, code)
);
comment on table calibration_reference is 'The panel''s grade of each area, against which the participants'' grades are held.';
comment on column calibration_reference.exercise_id is 'The exercise.';
comment on column calibration_reference.area_code is 'The area.';
comment on column calibration_reference.scale_code is 'The exercise''s scale.';
comment on column calibration_reference.grade_code is 'The panel''s grade.';
comment on column calibration_reference.reason is 'Why, from the case text.';

create table calibration_participant (
    exercise_id uuid not null references calibration_exercise (id),
    person_id uuid not null references person (id),
    invited_at timestamptz,
    saved_at timestamptz,
    submitted_at timestamptz,
    primary key (exercise_id, person_id)
);
comment on table calibration_participant is 'Who is to grade an exercise.';
comment on column calibration_participant.exercise_id is 'The exercise.';
comment on column calibration_participant.person_id is 'Who.';
comment on column calibration_participant.invited_at is 'When the exercise was opened to them; null while it is a draft.';
comment on column calibration_participant.saved_at is 'When they last saved a grade; null before.';
comment on column calibration_participant.submitted_at is 'When their grades became final; null before.';
create index ix_calibration_participant_person on calibration_participant (person_id);

create table calibration_grade (
    exercise_id uuid not null,
    person_id uuid not null,
    area_code text not null,
    scale_code text not null,
    grade_code text,
    rationale text,
    primary key (exercise_id, person_id, area_code),
    constraint fk_calibration_grade_participant foreign key (exercise_id, person_id) references calibration_participant (exercise_id, person_id),
    constraint fk_calibration_grade_area foreign key (exercise_id, area_code, scale_code) references calibration_area (exercise_id, area_code, scale_code),
    constraint fk_calibration_grade_grade foreign key (scale_code, grade_code) references grade (scale_code, code),
    constraint ck_calibration_grade_says_something check (grade_code is not null or rationale is not null)
);
comment on table calibration_grade is 'A participant''s own grade of one area: a draft until they submit, final from then on.';
comment on column calibration_grade.exercise_id is 'The exercise.';
comment on column calibration_grade.person_id is 'Whose grade.';
comment on column calibration_grade.area_code is 'The area.';
comment on column calibration_grade.scale_code is 'The exercise''s scale.';
comment on column calibration_grade.grade_code is 'The grade; null while only the rationale is drafted.';
comment on column calibration_grade.rationale is 'Why, from the case text; null while not written.';

create table readiness (
    id bigint generated always as identity primary key,
    person_id uuid not null references person (id),
    ready_from date not null,
    ready_until date,
    decided_by uuid not null references person (id),
    decided_by_name text not null,
    decided_at timestamptz not null,
    reason text not null,
    exercise_id uuid references calibration_exercise (id),
    constraint ck_readiness_dates check (ready_until is null or ready_until >= ready_from),
    constraint ck_readiness_not_for_oneself check (decided_by <> person_id)
);
comment on table readiness is 'From when and until when somebody is ready to audit. Only ever added to: the newest row of a person holds.';
comment on column readiness.id is 'Order of writing.';
comment on column readiness.person_id is 'The auditor.';
comment on column readiness.ready_from is 'First audit date they are ready for.';
comment on column readiness.ready_until is 'Last audit date they are ready for; null for no end.';
comment on column readiness.decided_by is 'Who decided; never the auditor.';
comment on column readiness.decided_by_name is 'Their name as it was then.';
comment on column readiness.decided_at is 'When.';
comment on column readiness.reason is 'Why.';
comment on column readiness.exercise_id is 'The exercise it rests on; null when it rests on something else.';
create index ix_readiness_person on readiness (person_id, id desc);

create function refuse_readiness_change() returns trigger language plpgsql as $$
begin
    raise exception 'readiness is only ever added to';
end $$;
comment on function refuse_readiness_change() is 'Keeps what was decided about somebody''s readiness; a later row replaces it.';
create trigger readiness_is_append_only before update or delete on readiness
    for each row execute function refuse_readiness_change();

alter table setting add column readiness_required boolean not null default false;
comment on column setting.readiness_required is 'Whether only those who are ready on the audit date may be given an audit or start one.';

comment on column activity.subject_type is 'What kind of record: audit, tool, person, setting, calibration, session, import or council.';
