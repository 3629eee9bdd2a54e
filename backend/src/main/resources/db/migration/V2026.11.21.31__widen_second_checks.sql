-- Second checks are chosen by more rules, given to somebody, done blind or open, settled by a third
-- person where two disagree, and may be challenged once. Whatever anybody graded is kept.

alter table moderation_policy
    add column always_grades text[] not null default '{}',
    add column newcomer_audits smallint not null default 0,
    add column floor_per_grade smallint not null default 0,
    add column mode text not null default 'blind',
    add column challenge_days smallint not null default 14,
    add constraint ck_moderation_policy_newcomers check (newcomer_audits between 0 and 100),
    add constraint ck_moderation_policy_floor check (floor_per_grade between 0 and 100),
    add constraint ck_moderation_policy_mode check (mode in ('blind', 'open')),
    add constraint ck_moderation_policy_challenge check (challenge_days between 0 and 365);
update moderation_policy
set always_grades = (select array_agg(distinct g.code) from grade g where g.rank = 1)
where always_lowest;
alter table moderation_policy drop column always_lowest;
comment on column moderation_policy.always_grades is 'Codes of grades that are always checked: the scale''s lowest anywhere in the audit, another as the overall grade, or anywhere where none is given.';
comment on column moderation_policy.newcomer_audits is 'How many of an auditor''s first submitted audits of the type are always checked.';
comment on column moderation_policy.floor_per_grade is 'How many audits of each overall grade are to be checked in a calendar quarter; the first ones are chosen until it is reached.';
comment on column moderation_policy.mode is 'blind: without the first grades; or open: seeing them.';
comment on column moderation_policy.challenge_days is 'Days after the decision in which the auditor may challenge it; 0 for never.';

alter table person add column organisation text;
comment on column person.organisation is 'For somebody from outside the council: where they work; null for the council''s own staff.';

alter table moderation
    add column mode text not null default 'blind',
    add column was_open boolean not null default false,
    add column challenge_days smallint not null default 14,
    add column assigned_at timestamptz,
    add column third_opinion_at timestamptz,
    add column third_opinion_reason text,
    add column decided_by_id uuid references person (id),
    add column decided_by_name text,
    add column panel text[] not null default '{}',
    add column quality_evidence text,
    add column quality_child_focus text,
    add column quality_analysis text,
    add column quality_actions text,
    add column quality_comment text,
    add constraint ck_moderation_mode check (mode in ('blind', 'open')),
    add constraint ck_moderation_challenge_days check (challenge_days between 0 and 365),
    add constraint ck_moderation_third_opinion check ((third_opinion_at is null) = (third_opinion_reason is null)),
    add constraint ck_moderation_third_opinion_after_grades check (third_opinion_at is null or second_grades_at is not null),
    add constraint ck_moderation_settled_by_another check (third_opinion_at is null or decided_by_id <> moderator_id),
    add constraint ck_moderation_settled_by_no_auditor check (decided_by_id <> auditor_id),
    add constraint ck_moderation_quality check (
        quality_evidence in ('met', 'partly_met', 'not_met')
        and quality_child_focus in ('met', 'partly_met', 'not_met')
        and quality_analysis in ('met', 'partly_met', 'not_met')
        and quality_actions in ('met', 'partly_met', 'not_met')),
    add constraint ck_moderation_quality_whole check (num_nulls(quality_evidence, quality_child_focus, quality_analysis, quality_actions) in (0, 4));
comment on column moderation.mode is 'blind: the moderator grades without the first grades; or open: seeing them. Fixed when it is chosen, and changed only by whoever assigns it before second grades.';
comment on column moderation.was_open is 'Whether the first grades were ever open to those who may check, so that nothing later can be called blind for certain.';
comment on column moderation.challenge_days is 'Days after the decision in which the auditor may challenge it, by the policy it was chosen under.';
comment on column moderation.moderator_id is 'Who checks: given to them, or taken; null until then, and for moderators without an account.';
comment on column moderation.assigned_at is 'When it was given to the moderator, or taken; null where they graded from the pool.';
comment on column moderation.third_opinion_at is 'When the moderator asked somebody else to settle a disagreement; null where they did not.';
comment on column moderation.third_opinion_reason is 'Why they asked.';
comment on column moderation.decided_by_id is 'Who settled it; null before, and for imported moderations.';
comment on column moderation.decided_by_name is 'Their name as it was then.';
comment on column moderation.panel is 'Names of those who settled it together; empty where one person did.';
comment on column moderation.quality_evidence is 'Whether the audit''s evidence supports its grades: met, partly_met or not_met; null where not scored.';
comment on column moderation.quality_child_focus is 'Whether it keeps to the child''s life.';
comment on column moderation.quality_analysis is 'Whether it analyses rather than describes.';
comment on column moderation.quality_actions is 'Whether its actions follow from it.';
comment on column moderation.quality_comment is 'The same in words.';
update moderation set decided_by_id = moderator_id, decided_by_name = moderator_name where decided_at is not null;
create index ix_moderation_moderator on moderation (moderator_id);

alter table moderation_grade
    add column challenge_grade_code text,
    add column challenge_reason text,
    add constraint fk_moderation_grade_challenge foreign key (scale_code, challenge_grade_code) references grade (scale_code, code);
comment on column moderation_grade.settled_grade_code is 'The grade that counts unless a challenge changed it; null until decided.';
comment on column moderation_grade.challenge_grade_code is 'The grade that counts since a challenge was decided; null where none changed it.';
comment on column moderation_grade.challenge_reason is 'Why the challenge changed it, where said for the area.';

create table moderation_challenge (
    moderation_id uuid primary key references moderation (id) on delete cascade,
    made_at timestamptz not null,
    reason text not null,
    decided_at timestamptz,
    decided_by_id uuid references person (id),
    decided_by_name text,
    decision_reason text,
    constraint ck_moderation_challenge_decided check (num_nulls(decided_at, decided_by_name, decision_reason) in (0, 3)),
    constraint ck_moderation_challenge_order check (decided_at >= made_at)
);
comment on table moderation_challenge is 'The auditor''s challenge of a decided second check; one at most.';
comment on column moderation_challenge.moderation_id is 'The second check.';
comment on column moderation_challenge.made_at is 'When it was challenged.';
comment on column moderation_challenge.reason is 'Why, in the auditor''s words.';
comment on column moderation_challenge.decided_at is 'When it was decided; null before.';
comment on column moderation_challenge.decided_by_id is 'Who decided it.';
comment on column moderation_challenge.decided_by_name is 'Their name as it was then.';
comment on column moderation_challenge.decision_reason is 'Why they decided so.';

create table moderation_opinion (
    moderation_id uuid not null,
    person_id uuid not null references person (id),
    person_name text not null,
    given_at timestamptz not null,
    area_code text not null,
    framework_code text not null,
    scale_code text not null,
    grade_code text not null,
    rationale text,
    primary key (moderation_id, person_id, area_code),
    constraint fk_moderation_opinion_moderation foreign key (moderation_id, framework_code, scale_code) references moderation (id, framework_code, scale_code) on delete cascade,
    constraint fk_moderation_opinion_area foreign key (framework_code, area_code) references judgement_area (framework_code, code),
    constraint fk_moderation_opinion_grade foreign key (scale_code, grade_code) references grade (scale_code, code)
);
comment on table moderation_opinion is 'Grades of a moderator who checked an audit while somebody else did: kept, never counted.';
comment on column moderation_opinion.moderation_id is 'The second check that somebody else was doing.';
comment on column moderation_opinion.person_id is 'Whose grades.';
comment on column moderation_opinion.person_name is 'Their name as it was then.';
comment on column moderation_opinion.given_at is 'When they gave them.';
comment on column moderation_opinion.area_code is 'The judgement area, or overall.';
comment on column moderation_opinion.framework_code is 'The audit''s framework.';
comment on column moderation_opinion.scale_code is 'The audit''s scale.';
comment on column moderation_opinion.grade_code is 'The grade they gave.';
comment on column moderation_opinion.rationale is 'Why.';

-- That an audit was chosen, how and why stays as it was said before anybody checked. An import that
-- brings an audit again brings its moderation again, which nobody here chose.
create function keep_selection() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if exists (select from audit a where a.id = old.audit_id and a.source <> 'imported') then
            raise exception 'that an audit was chosen for a second check is never taken back';
        end if;
        return old;
    end if;
    if (new.audit_id, new.selection, new.selection_reason, new.selected_at)
        is distinct from (old.audit_id, old.selection, old.selection_reason, old.selected_at) then
        raise exception 'how an audit was chosen for a second check is never changed';
    end if;
    return new;
end $$;
comment on function keep_selection() is 'Lets a second check be deleted with its audit or by an import, and how it was chosen be changed never.';
create trigger selection_stays before update or delete on moderation
    for each row execute function keep_selection();

alter table audit_decision
    drop constraint ck_audit_decision_kind,
    add constraint ck_audit_decision_kind check (kind in ('returned', 'extended', 'withdrawn', 'reopened', 'conflict_overridden', 'selected', 'moderator_assigned'));
comment on column audit_decision.kind is 'returned, extended, withdrawn, reopened, conflict_overridden, selected or moderator_assigned.';

alter table audit_return_note
    add column answer text,
    add column answered_at timestamptz,
    add constraint ck_audit_return_note_answered check ((answer is null) = (answered_at is null));
comment on column audit_return_note.answer is 'What the auditor answers; null until then.';
comment on column audit_return_note.answered_at is 'When they last did.';

create or replace view what_counts as
select a.id as audit_id,
       a.type,
       a.origin,
       a.sampling,
       a.framework_code,
       a.scale_code,
       a.tool_version_id,
       a.population,
       a.team_code,
       a.audited_on,
       a.auditor_id,
       m.decided_at is not null as moderated,
       m.selection,
       g.area_code,
       g.grade_code as original_grade_code,
       coalesce(mg.challenge_grade_code, mg.settled_grade_code, g.grade_code) as final_grade_code
from audit a
left join audit_grade g on g.audit_id = a.id and g.grade_code is not null and g.asked
left join moderation m on m.audit_id = a.id and m.superseded_at is null
left join moderation_grade mg on mg.moderation_id = m.id and mg.area_code = g.area_code and m.decided_at is not null
where a.status = 'finalised';
comment on column what_counts.final_grade_code is 'The grade that counts: of a decided challenge, else of the second check, else the auditor''s.';
