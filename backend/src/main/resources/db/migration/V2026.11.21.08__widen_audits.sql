-- An audit becomes a whole conversation about one case: what the tool asks, what the worker and the
-- family say, what is to be done, and every step of its life with a reason and a name.

alter table person add column reads_supervision boolean not null default false;
comment on column person.reads_supervision is 'Whether they may see supervision audits, which hold staff data; needed besides the role.';
-- Whoever could read them before still can; a council takes it away where it should not be.
update person p set reads_supervision = true
where exists (select from person_role r where r.person_id = p.id
              and r.role in ('auditor', 'moderator', 'practice_improvement', 'administrator'));

alter table person_role drop constraint ck_person_role_known;
alter table person_role add constraint ck_person_role_known
    check (role in ('auditor', 'moderator', 'team_manager', 'practice_improvement', 'administrator', 'practitioner'));

alter table person_team
    add column valid_from date,
    add column valid_to date,
    add constraint ck_person_team_dates check (valid_to is null or valid_from is null or valid_to >= valid_from);
comment on column person_team.valid_from is 'First day in the team; null when not known.';
comment on column person_team.valid_to is 'Last day in the team; null while in it.';

create table case_worker (
    case_reference text not null,
    person_id uuid not null references person (id),
    valid_from date not null,
    valid_to date,
    primary key (case_reference, person_id, valid_from),
    constraint ck_case_worker_dates check (valid_to is null or valid_to >= valid_from)
);
comment on table case_worker is 'Who worked on which case and when, as far as Plumbline was told; conflicts of interest are held against it.';
comment on column case_worker.case_reference is 'The case system''s pseudonymous reference.';
comment on column case_worker.person_id is 'The worker.';
comment on column case_worker.valid_from is 'First day known.';
comment on column case_worker.valid_to is 'Last day; null while on the case.';
create index ix_case_worker_person on case_worker (person_id);

create table setting (
    only_row boolean primary key default true,
    version bigint not null default 1,
    conflict_months integer not null default 12,
    constraint ck_setting_only_row check (only_row),
    constraint ck_setting_conflict_months check (conflict_months between 0 and 120)
);
comment on table setting is 'What the council decides about the running of audits; one row.';
comment on column setting.only_row is 'Always true: there is one.';
comment on column setting.version is 'Counts every change; the ETag.';
comment on column setting.conflict_months is 'For how many months after leaving a case or team somebody may not audit it.';
insert into setting default values;

create table safety_contact (
    person_id uuid primary key references person (id)
);
comment on table safety_contact is 'Who sees immediate-safety concerns at once. While nobody is named, the Practice Improvement and Outcomes Group does.';
comment on column safety_contact.person_id is 'The person.';

alter table audit
    add column tool_version_id uuid,
    add column population text,
    add column worker_id uuid references person (id),
    add column reopened_at timestamptz,
    add constraint fk_audit_tool_version foreign key (tool_version_id, framework_code) references audit_tool_version (id, framework_code),
    drop constraint ck_audit_status,
    add constraint ck_audit_status check (status in ('allocated', 'in_progress', 'submitted', 'returned', 'finalised', 'withdrawn'));
comment on column audit.status is 'Progress: allocated, in_progress, submitted, returned, finalised or withdrawn.';
comment on column audit.tool_version_id is 'The version of the audit tool it is made with, fixed at the start; null when grades alone were given or imported.';
comment on column audit.population is 'Which group of children the case belongs to, from the tool''s list; decides which sections are asked.';
comment on column audit.worker_id is 'The case''s worker, or the supervisee; null when not named.';
comment on column audit.reopened_at is 'When it was last reopened after it had counted; null when it never was.';
create index ix_audit_case on audit (case_reference, audited_on desc);
create index ix_audit_worker on audit (worker_id);
create index ix_audit_tool_version on audit (tool_version_id) where tool_version_id is not null;

alter table audit_grade
    add column impact text,
    add column not_applicable text,
    add column asked boolean not null default true,
    drop constraint ck_audit_grade_says_something,
    add constraint ck_audit_grade_says_something
        check (grade_code is not null or rationale is not null or impact is not null or not_applicable is not null),
    add constraint ck_audit_grade_not_applicable check (not_applicable is null or grade_code is null);
comment on column audit_grade.impact is 'Evidence of the difference made for the child; null while not written.';
comment on column audit_grade.not_applicable is 'Why this area does not apply to this case; then there is no grade.';
comment on column audit_grade.asked is 'Whether the form asks for this area; false after a change of population. It is kept then, and neither shown nor counted.';

create table audit_answer (
    audit_id uuid not null references audit (id) on delete cascade,
    prompt_code text not null,
    choice text,
    answered_on date,
    words text,
    reason text,
    primary key (audit_id, prompt_code),
    constraint ck_audit_answer_choice check (choice in ('yes', 'partly', 'no', 'not_applicable')),
    constraint ck_audit_answer_says_something check (choice is not null or answered_on is not null or words is not null or reason is not null)
);
comment on table audit_answer is 'Answers to prompts that are not judgements. They never set a grade or average into one.';
comment on column audit_answer.audit_id is 'The audit.';
comment on column audit_answer.prompt_code is 'The prompt of the audit''s tool version.';
comment on column audit_answer.choice is 'yes, partly, no or not_applicable; null where the prompt asks for words.';
comment on column audit_answer.answered_on is 'The date a compliance prompt asks for.';
comment on column audit_answer.words is 'Text or quotation as typed.';
comment on column audit_answer.reason is 'Why the prompt does not apply.';

create table audit_conclusion (
    audit_id uuid primary key references audit (id) on delete cascade,
    strengths text,
    improvements text,
    no_action_because text,
    limit_override_reason text
);
comment on table audit_conclusion is 'The end of an audit in words.';
comment on column audit_conclusion.audit_id is 'The audit.';
comment on column audit_conclusion.strengths is 'What works well for the child.';
comment on column audit_conclusion.improvements is 'What must get better.';
comment on column audit_conclusion.no_action_because is 'Why no action is needed; null where there are actions.';
comment on column audit_conclusion.limit_override_reason is 'Why the overall grade stands above what a limiting area allows.';

create table audit_action (
    id uuid primary key,
    audit_id uuid not null references audit (id) on delete cascade,
    position smallint not null,
    concerns text not null,
    action text,
    owner text,
    due_on date,
    constraint ck_audit_action_concerns check (concerns in ('child', 'service'))
);
comment on table audit_action is 'What must be done after an audit. Fields may be empty while the audit is a draft.';
comment on column audit_action.id is 'Stable identifier, given by the form.';
comment on column audit_action.audit_id is 'The audit.';
comment on column audit_action.position is 'Order on the form.';
comment on column audit_action.concerns is 'Whether it is for this child or for the service.';
comment on column audit_action.action is 'What is to be done.';
comment on column audit_action.owner is 'The post or person who will do it; never the child or family.';
comment on column audit_action.due_on is 'By when.';
create index ix_audit_action_audit on audit_action (audit_id, position);

create table supervision_session (
    audit_id uuid not null references audit (id) on delete cascade,
    held_on date not null,
    primary key (audit_id, held_on)
);
comment on table supervision_session is 'Dates of the supervision sessions that the audit looked at.';
comment on column supervision_session.audit_id is 'The audit.';
comment on column supervision_session.held_on is 'The day of the session.';

create table audit_involvement (
    audit_id uuid primary key references audit (id) on delete cascade,
    involvement text,
    involvement_reason text,
    invited_at timestamptz,
    reflection text,
    self_grade_code text,
    reflected_at timestamptz,
    response text,
    response_comment text,
    responded_at timestamptz,
    child_feedback text,
    child_feedback_words text,
    child_feedback_reason text,
    family_feedback text,
    family_feedback_words text,
    family_feedback_reason text,
    constraint ck_audit_involvement_involvement check (involvement in ('took_part', 'invited', 'not_involved')),
    constraint ck_audit_involvement_response check (response in ('acknowledged', 'disagreed')),
    constraint ck_audit_involvement_responded check ((response is null) = (responded_at is null)),
    constraint ck_audit_involvement_reflected check (reflected_at is not null or (reflection is null and self_grade_code is null and response is null)),
    constraint ck_audit_involvement_child check (child_feedback in ('sought', 'given', 'declined', 'not_appropriate')),
    constraint ck_audit_involvement_family check (family_feedback in ('sought', 'given', 'declined', 'not_appropriate'))
);
comment on table audit_involvement is 'What the practitioner, the child and the family had to do with the audit.';
comment on column audit_involvement.audit_id is 'The audit.';
comment on column audit_involvement.involvement is 'What the auditor says: the practitioner took_part, was invited without taking part, or was not_involved.';
comment on column audit_involvement.involvement_reason is 'Why the practitioner did not take part.';
comment on column audit_involvement.invited_at is 'When the auditor invited the practitioner in Plumbline.';
comment on column audit_involvement.reflection is 'The practitioner''s own reflection, written before the auditor''s grades are shown to them.';
comment on column audit_involvement.self_grade_code is 'The practitioner''s own overall grade of the work; null where they give none.';
comment on column audit_involvement.reflected_at is 'When the reflection was recorded.';
comment on column audit_involvement.response is 'The practitioner''s answer to the finished audit: acknowledged or disagreed.';
comment on column audit_involvement.response_comment is 'What they add; needed with a disagreement.';
comment on column audit_involvement.responded_at is 'When they answered.';
comment on column audit_involvement.child_feedback is 'The child''s feedback: sought, given, declined or not_appropriate.';
comment on column audit_involvement.child_feedback_words is 'What the child said.';
comment on column audit_involvement.child_feedback_reason is 'Why it was not appropriate to ask.';
comment on column audit_involvement.family_feedback is 'The family''s feedback, likewise.';
comment on column audit_involvement.family_feedback_words is 'What the family said.';
comment on column audit_involvement.family_feedback_reason is 'Why it was not appropriate to ask.';

create table safety_concern (
    id uuid primary key default gen_random_uuid(),
    audit_id uuid not null references audit (id) on delete cascade,
    raised_at timestamptz not null,
    raised_by_id uuid references person (id),
    raised_by text not null,
    concern text not null,
    told text,
    acknowledged_at timestamptz,
    acknowledged_by text,
    acknowledgement text,
    constraint ck_safety_concern_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null))
);
comment on table safety_concern is 'A child may be unsafe now: raised at any moment of an audit, whatever its grade, and never removed.';
comment on column safety_concern.id is 'Stable identifier.';
comment on column safety_concern.audit_id is 'The audit during which it was seen.';
comment on column safety_concern.raised_at is 'When it was raised.';
comment on column safety_concern.raised_by_id is 'Who raised it.';
comment on column safety_concern.raised_by is 'Their name as it was then.';
comment on column safety_concern.concern is 'What the auditor saw.';
comment on column safety_concern.told is 'Who was told outside Plumbline, and when.';
comment on column safety_concern.acknowledged_at is 'When somebody named in the settings took it up.';
comment on column safety_concern.acknowledged_by is 'Their name as it was then.';
comment on column safety_concern.acknowledgement is 'What they are doing about it.';
create index ix_safety_concern_audit on safety_concern (audit_id);
create index ix_safety_concern_open on safety_concern (raised_at) where acknowledged_at is null;

alter table audit
    add column sections_complete smallint,
    add column sections smallint,
    add constraint ck_audit_sections check ((sections is null) = (sections_complete is null) and sections_complete <= sections);
comment on column audit.sections_complete is 'How many sections of the form have nothing missing, counted at the last change; null without a tool.';
comment on column audit.sections is 'How many sections the form has for this audit; null without a tool.';
