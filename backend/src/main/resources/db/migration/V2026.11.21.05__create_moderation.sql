create table moderation_policy (
    valid_from date not null,
    audit_type text not null,
    random_share numeric(4, 3) not null,
    always_lowest boolean not null,
    seed text not null,
    primary key (audit_type, valid_from),
    constraint ck_moderation_policy_type check (audit_type in ('case_file', 'supervision')),
    constraint ck_moderation_policy_share check (random_share between 0 and 1)
);
comment on table moderation_policy is 'Which submitted audits go to a second check. The newest row that has begun is in force.';
comment on column moderation_policy.valid_from is 'First day in force.';
comment on column moderation_policy.audit_type is 'The audit type it is for.';
comment on column moderation_policy.random_share is 'Share of submitted audits checked at random, 0 to 1.';
comment on column moderation_policy.always_lowest is 'Whether an audit with the scale''s lowest grade anywhere is always checked.';
comment on column moderation_policy.seed is 'Published seed: selection is a keyed hash of it and the audit''s identifier, so anybody can check it.';

-- Until a council decides on a share, every audit is second-checked: too much checking does no harm
-- to a child, and the share then rests on evidence of how often the check changes a grade.
insert into moderation_policy (valid_from, audit_type, random_share, always_lowest, seed) values
    ('2018-01-01', 'case_file', 1, true, 'plumbline-1'),
    ('2018-01-01', 'supervision', 1, true, 'plumbline-1');

create table moderation (
    id uuid primary key default gen_random_uuid(),
    audit_id uuid not null,
    framework_code text not null,
    scale_code text not null,
    auditor_id uuid,
    selection text not null,
    selection_reason text not null,
    selected_at timestamptz not null,
    moderator_id uuid references person (id),
    moderator_name text,
    blind boolean,
    second_grades_at timestamptz,
    decided_at timestamptz,
    outcome text,
    reason text,
    constraint uq_moderation_audit unique (audit_id),
    constraint uq_moderation_framework unique (id, framework_code, scale_code),
    constraint fk_moderation_audit foreign key (audit_id, framework_code, scale_code) references audit (id, framework_code, scale_code) on delete cascade,
    constraint fk_moderation_auditor foreign key (audit_id, auditor_id) references audit (id, auditor_id) on update cascade on delete cascade,
    constraint ck_moderation_not_own_audit check (moderator_id <> auditor_id),
    constraint ck_moderation_selection check (selection in ('random', 'rule', 'judgement')),
    constraint ck_moderation_outcome check (outcome in ('agreed', 'raised', 'lowered')),
    constraint ck_moderation_decided check ((decided_at is null) = (outcome is null)),
    constraint ck_moderation_decided_by_somebody check (decided_at is null or moderator_name is not null)
);
comment on table moderation is 'The second check of an audit: chosen, graded, decided.';
comment on column moderation.id is 'Stable identifier.';
comment on column moderation.audit_id is 'The audit.';
comment on column moderation.framework_code is 'The audit''s framework.';
comment on column moderation.scale_code is 'The audit''s scale.';
comment on column moderation.auditor_id is 'The audit''s auditor, kept equal to the audit''s so that the database itself refuses a moderator who is the auditor.';
comment on column moderation.selection is 'How it was chosen: random, rule or judgement; fixed before anybody checks.';
comment on column moderation.selection_reason is 'The rule or draw in words.';
comment on column moderation.selected_at is 'When it was chosen.';
comment on column moderation.moderator_id is 'Who checks; null until somebody does, and for moderators without an account.';
comment on column moderation.moderator_name is 'The moderator''s name as it was then.';
comment on column moderation.blind is 'Whether the moderator graded before seeing the auditor''s grades; null when not known.';
comment on column moderation.second_grades_at is 'When the moderator''s own grades were recorded.';
comment on column moderation.decided_at is 'When the grades that count were settled.';
comment on column moderation.outcome is 'agreed, raised or lowered.';
comment on column moderation.reason is 'Why grades changed, in the moderator''s words.';
create index ix_moderation_waiting on moderation (selected_at) where decided_at is null;

create table moderation_grade (
    moderation_id uuid not null,
    area_code text not null,
    framework_code text not null,
    scale_code text not null,
    second_grade_code text,
    rationale text,
    settled_grade_code text,
    reason text,
    primary key (moderation_id, area_code),
    constraint fk_moderation_grade_moderation foreign key (moderation_id, framework_code, scale_code) references moderation (id, framework_code, scale_code) on delete cascade,
    constraint fk_moderation_grade_area foreign key (framework_code, area_code) references judgement_area (framework_code, code),
    constraint fk_moderation_grade_second foreign key (scale_code, second_grade_code) references grade (scale_code, code),
    constraint fk_moderation_grade_settled foreign key (scale_code, settled_grade_code) references grade (scale_code, code),
    constraint ck_moderation_grade_given check (second_grade_code is not null or settled_grade_code is not null)
);
comment on table moderation_grade is 'The moderator''s judgement of one area: their own before the reveal, and the settled one after.';
comment on column moderation_grade.moderation_id is 'The moderation.';
comment on column moderation_grade.area_code is 'The judgement area, or overall.';
comment on column moderation_grade.framework_code is 'The audit''s framework.';
comment on column moderation_grade.scale_code is 'The audit''s scale.';
comment on column moderation_grade.second_grade_code is 'The moderator''s own grade before the reveal; null for imported moderations.';
comment on column moderation_grade.rationale is 'Why the moderator gave that grade.';
comment on column moderation_grade.settled_grade_code is 'The grade that counts; null until decided.';
comment on column moderation_grade.reason is 'Why the settled grade differs from the auditor''s.';

create view finalised_grade as
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
join audit_grade g on g.audit_id = a.id and g.grade_code is not null
left join moderation m on m.audit_id = a.id and m.decided_at is not null
left join moderation_grade mg on mg.moderation_id = m.id and mg.area_code = g.area_code
where a.status = 'finalised';
comment on view finalised_grade is 'One row per grade of each finalised audit, original and final side by side; all measures count from here.';
comment on column finalised_grade.audit_id is 'The audit.';
comment on column finalised_grade.type is 'case_file or supervision.';
comment on column finalised_grade.origin is 'internal or external.';
comment on column finalised_grade.sampling is 'How the case was chosen.';
comment on column finalised_grade.team_code is 'The team on the audit date.';
comment on column finalised_grade.audited_on is 'The audit date.';
comment on column finalised_grade.area_code is 'The judgement area, or overall.';
comment on column finalised_grade.framework_code is 'The framework.';
comment on column finalised_grade.scale_code is 'The scale.';
comment on column finalised_grade.original_grade_code is 'The auditor''s grade.';
comment on column finalised_grade.final_grade_code is 'The grade that counts: the moderated one where there is one.';
comment on column finalised_grade.moderated is 'Whether a second check has been decided.';
