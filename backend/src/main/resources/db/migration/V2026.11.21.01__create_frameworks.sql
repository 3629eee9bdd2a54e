-- Grades and areas are data with dates, because inspection frameworks come and go and a council's
-- own audits outlive them.

create table grade_scale (
    code text primary key,
    label text not null,
    constraint ck_grade_scale_code check (code ~ '^[a-z0-9][a-z0-9_]{0,79}$')
);
comment on table grade_scale is 'An ordered set of grade words. Words of different scales are never translated into one another.';
comment on column grade_scale.code is 'Stable code, lower_snake.';
comment on column grade_scale.label is 'The scale''s name for people.';

create table grade (
    scale_code text not null references grade_scale (code),
    code text not null,
    label text not null,
    short_label text not null,
    rank smallint not null,
    is_good boolean not null,
    is_good_or_better boolean not null,
    primary key (scale_code, code),
    constraint uq_grade_rank unique (scale_code, rank),
    constraint ck_grade_rank_positive check (rank > 0),
    constraint ck_grade_good_is_good_or_better check (is_good_or_better or not is_good)
);
comment on table grade is 'One word of a grade scale.';
comment on column grade.scale_code is 'The scale the word belongs to.';
comment on column grade.code is 'Stable code, lower_snake; the same code in two scales is two different grades.';
comment on column grade.label is 'The grade in full, as a report prints it.';
comment on column grade.short_label is 'The grade for a table heading.';
comment on column grade.rank is 'Order within the scale; 1 is the worst.';
comment on column grade.is_good is 'Whether the word is exactly good.';
comment on column grade.is_good_or_better is 'Whether the word counts as good or better.';

create table framework (
    code text primary key,
    label text not null,
    description text not null,
    scale_code text not null references grade_scale (code),
    valid_from date not null,
    valid_to date,
    overall_until date,
    usual_for text,
    constraint uq_framework_scale unique (code, scale_code),
    constraint ck_framework_dates check (valid_to is null or valid_to >= valid_from),
    constraint ck_framework_usual_for check (usual_for in ('case_file', 'supervision')),
    constraint ck_framework_code check (code ~ '^[a-z0-9][a-z0-9_]{0,79}$')
);
comment on table framework is 'A set of judgement areas graded on one scale, in force between two dates.';
comment on column framework.code is 'Stable code, lower_snake.';
comment on column framework.label is 'The framework''s name for people.';
comment on column framework.description is 'What the framework is and where it comes from.';
comment on column framework.scale_code is 'The scale its grades are taken from.';
comment on column framework.valid_from is 'First day in force.';
comment on column framework.valid_to is 'Last day in force; null while in force.';
comment on column framework.overall_until is 'Last day on which the inspectorate gave an overall judgement; null where it never stopped or never began. A council may still ask its own auditors for one.';
comment on column framework.usual_for is 'The audit type this framework is offered first for; null for none.';

create table judgement_area (
    framework_code text not null references framework (code),
    code text not null,
    label text not null,
    guidance text not null default '',
    position smallint not null,
    is_overall boolean not null default false,
    valid_from date not null,
    valid_to date,
    primary key (framework_code, code),
    constraint ck_judgement_area_dates check (valid_to is null or valid_to >= valid_from),
    constraint ck_judgement_area_overall check (is_overall = (code = 'overall')),
    constraint ck_judgement_area_code check (code ~ '^[a-z0-9][a-z0-9_]{0,79}$')
);
comment on table judgement_area is 'What is judged in a framework. The overall judgement is the area with code overall, so that one table holds every grade.';
comment on column judgement_area.framework_code is 'The framework.';
comment on column judgement_area.code is 'Stable code, lower_snake, unique within the framework.';
comment on column judgement_area.label is 'The area''s name for people.';
comment on column judgement_area.guidance is 'What the auditor should look for, in plain words.';
comment on column judgement_area.position is 'Order on the form; the overall judgement comes last.';
comment on column judgement_area.is_overall is 'Whether this is the overall judgement.';
comment on column judgement_area.valid_from is 'First audit date the area is offered for.';
comment on column judgement_area.valid_to is 'Last audit date the area is offered for; null while offered.';

insert into grade_scale (code, label) values
    ('ofsted_2013', 'Ofsted four grades, 2013 onwards'),
    ('ofsted_pre2013', 'Ofsted four grades, before 2013');

insert into grade (scale_code, code, label, short_label, rank, is_good, is_good_or_better) values
    ('ofsted_2013', 'outstanding', 'Outstanding', 'Outstanding', 4, false, true),
    ('ofsted_2013', 'good', 'Good', 'Good', 3, true, true),
    ('ofsted_2013', 'requires_improvement', 'Requires improvement to be good', 'Requires improvement', 2, false, false),
    ('ofsted_2013', 'inadequate', 'Inadequate', 'Inadequate', 1, false, false),
    ('ofsted_pre2013', 'outstanding', 'Outstanding', 'Outstanding', 4, false, true),
    ('ofsted_pre2013', 'good', 'Good', 'Good', 3, true, true),
    ('ofsted_pre2013', 'adequate', 'Adequate', 'Adequate', 2, false, false),
    ('ofsted_pre2013', 'inadequate', 'Inadequate', 'Inadequate', 1, false, false);

insert into framework (code, label, description, scale_code, valid_from, valid_to, overall_until, usual_for) values
    ('ilacs', 'ILACS', 'Inspection of local authority children''s services, Ofsted''s framework from 2018.',
     'ofsted_2013', '2018-01-01', null, '2026-03-31', 'case_file'),
    ('sif', 'SIF', 'Single inspection framework, Ofsted''s framework from 2013 to 2017.',
     'ofsted_2013', '2013-11-01', '2017-12-31', null, null),
    ('pre2013', 'Safeguarding and looked after children inspections', 'Ofsted''s inspections of safeguarding and looked after children services, to 2013. Its third grade is adequate.',
     'ofsted_pre2013', '2009-06-01', '2013-10-31', null, null),
    ('supervision', 'Supervision practice', 'Plumbline''s four judgements of a supervision record. They are kept apart and never blended into one score.',
     'ofsted_2013', '2018-01-01', null, null, 'supervision');

insert into judgement_area (framework_code, code, label, guidance, position, is_overall, valid_from) values
    ('ilacs', 'help_and_protection', 'Help and protection', 'Was the child seen, heard and kept safe, and was help given at the right time?', 1, false, '2018-01-01'),
    ('ilacs', 'in_care', 'Children in care', 'Is the child settled, well matched and making progress, with a plan for permanence that moves on?', 2, false, '2018-01-01'),
    ('ilacs', 'care_leavers', 'Care leavers', 'Is the young person in touch with their worker, safely housed and supported by a plan they helped to make?', 3, false, '2023-01-01'),
    ('ilacs', 'leaders', 'Leaders'' impact on practice', 'Does management oversight show reasons, direction and challenge, and does the work not drift?', 4, false, '2018-01-01'),
    ('ilacs', 'overall', 'Overall', 'What difference has the work made to this child''s life, taking all of it together?', 99, true, '2018-01-01'),
    ('sif', 'help_and_protection', 'Children who need help and protection', 'Was the child seen, heard and kept safe, and was help given at the right time?', 1, false, '2013-11-01'),
    ('sif', 'in_care', 'Children looked after and achieving permanence', 'Is the child settled and making progress, with a plan for permanence?', 2, false, '2013-11-01'),
    ('sif', 'adoption', 'Adoption performance', 'Was adoption considered early and pursued without delay?', 3, false, '2013-11-01'),
    ('sif', 'care_leavers', 'Experiences and progress of care leavers', 'Is the young person supported into adult life?', 4, false, '2013-11-01'),
    ('sif', 'leaders', 'Leadership, management and governance', 'Do managers know the work and improve it?', 5, false, '2013-11-01'),
    ('sif', 'overall', 'Overall effectiveness', '', 99, true, '2013-11-01'),
    ('pre2013', 'safeguarding', 'Safeguarding services', '', 1, false, '2009-06-01'),
    ('pre2013', 'looked_after', 'Services for looked after children', '', 2, false, '2009-06-01'),
    ('pre2013', 'capacity_for_improvement', 'Capacity for improvement', '', 3, false, '2009-06-01'),
    ('pre2013', 'overall', 'Overall effectiveness', '', 99, true, '2009-06-01'),
    ('supervision', 'frequency', 'Frequency', 'Did supervision take place as often as the council''s policy expects?', 1, false, '2018-01-01'),
    ('supervision', 'reflection_and_challenge', 'Reflection and challenge', 'Did it help the worker think about the child, and was practice questioned?', 2, false, '2018-01-01'),
    ('supervision', 'recording', 'Recording', 'Does the record show the reasons for decisions, and who will do what by when?', 3, false, '2018-01-01'),
    ('supervision', 'actions_followed_through', 'Actions followed through', 'Were the actions of earlier sessions done, and the undone ones taken up?', 4, false, '2018-01-01'),
    ('supervision', 'overall', 'Overall', 'Only where your council asks for one. The four judgements above stand by themselves.', 99, true, '2018-01-01');
