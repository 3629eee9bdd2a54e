create sequence audit_reference_number;
comment on sequence audit_reference_number is 'Gives audits made in Plumbline their reference.';

create table audit (
    id uuid primary key default gen_random_uuid(),
    version bigint not null default 1,
    reference text not null,
    type text not null,
    origin text not null,
    source text not null,
    team_code text not null references team (code),
    audited_on date not null,
    due_on date,
    sampling text not null,
    framework_code text not null,
    scale_code text not null,
    case_reference text not null,
    auditor_id uuid references person (id),
    auditor_name text not null,
    status text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    submitted_at timestamptz,
    finalised_at timestamptz,
    constraint uq_audit_reference unique (reference),
    constraint uq_audit_framework unique (id, framework_code, scale_code),
    constraint uq_audit_auditor unique (id, auditor_id),
    constraint fk_audit_framework_scale foreign key (framework_code, scale_code) references framework (code, scale_code),
    constraint ck_audit_type check (type in ('case_file', 'supervision')),
    constraint ck_audit_origin check (origin in ('internal', 'external')),
    constraint ck_audit_source check (source in ('entered', 'imported', 'sample')),
    constraint ck_audit_sampling check (sampling in ('random', 'targeted', 'dip', 'census')),
    constraint ck_audit_status check (status in ('allocated', 'in_progress', 'submitted', 'finalised')),
    constraint ck_audit_finalised_at check ((status = 'finalised') = (finalised_at is not null)),
    constraint ck_audit_submitted_at check (status not in ('submitted', 'finalised') or submitted_at is not null),
    constraint ck_audit_case_reference check (case_reference ~ '^[A-Za-z0-9][A-Za-z0-9./_-]{1,39}$' and case_reference ~ '[0-9]')
);
comment on table audit is 'A practice audit: one case file or supervision record judged against a framework. The record of changes is called activity, not audit.';
comment on column audit.id is 'Stable identifier.';
comment on column audit.version is 'Counts every change; the ETag.';
comment on column audit.reference is 'The audit''s own reference, unique in the council.';
comment on column audit.type is 'case_file or supervision.';
comment on column audit.origin is 'internal, or external when somebody outside the council judged.';
comment on column audit.source is 'entered here, imported, or sample when it belongs to the invented council.';
comment on column audit.team_code is 'The team the case had on the audit date; a later restructure does not change it.';
comment on column audit.audited_on is 'The audit date; periods are counted by it.';
comment on column audit.due_on is 'When the audit should be submitted; null when nobody set a date.';
comment on column audit.sampling is 'How the case was chosen: random, targeted, dip or census.';
comment on column audit.framework_code is 'The framework it is judged in.';
comment on column audit.scale_code is 'The scale of its grades, stored with them.';
comment on column audit.case_reference is 'The case system''s pseudonymous reference; never a name.';
comment on column audit.auditor_id is 'The auditor; null when the auditor has no account here.';
comment on column audit.auditor_name is 'The auditor''s name as it was when the audit was made.';
comment on column audit.status is 'Where the audit is in its life: allocated, in_progress, submitted or finalised.';
comment on column audit.created_at is 'When the record was made.';
comment on column audit.updated_at is 'When the record last changed.';
comment on column audit.submitted_at is 'When the auditor submitted it.';
comment on column audit.finalised_at is 'When it began to count.';
create index ix_audit_newest on audit (audited_on desc, id desc);
create index ix_audit_team on audit (team_code, audited_on desc, id desc);
create index ix_audit_auditor on audit (auditor_id, audited_on desc, id desc);
create index ix_audit_status on audit (status, audited_on desc, id desc);

create table audit_grade (
    audit_id uuid not null,
    area_code text not null,
    framework_code text not null,
    scale_code text not null,
    grade_code text,
    rationale text,
    primary key (audit_id, area_code),
    constraint fk_audit_grade_audit foreign key (audit_id, framework_code, scale_code) references audit (id, framework_code, scale_code) on delete cascade,
    constraint fk_audit_grade_area foreign key (framework_code, area_code) references judgement_area (framework_code, code),
    constraint fk_audit_grade_grade foreign key (scale_code, grade_code) references grade (scale_code, code),
    constraint ck_audit_grade_says_something check (grade_code is not null or rationale is not null)
);
comment on table audit_grade is 'The auditor''s judgement of one area, or of the whole (area overall). Moderation never changes it.';
comment on column audit_grade.audit_id is 'The audit.';
comment on column audit_grade.area_code is 'The judgement area, or overall.';
comment on column audit_grade.framework_code is 'The audit''s framework, so that the area must belong to it.';
comment on column audit_grade.scale_code is 'The audit''s scale, so that the grade must belong to it.';
comment on column audit_grade.grade_code is 'The grade; null while only the rationale is drafted.';
comment on column audit_grade.rationale is 'Why this grade, from the evidence on file; null while not written, and for imported grades.';
