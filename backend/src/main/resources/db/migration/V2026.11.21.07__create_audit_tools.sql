-- A council's audit tool is data: it changes with practice, and an audit must stay readable in the
-- form in which it was made. So a tool has versions, and a published version never changes.

insert into framework (code, label, description, scale_code, valid_from, valid_to, overall_until, usual_for) values
    ('case_practice', 'Case-file practice', 'Plumbline''s domains of practice in one child''s case. The grade words are Ofsted''s; their use for a single case is the council''s own.',
     'ofsted_2013', '2018-01-01', null, null, null);

insert into judgement_area (framework_code, code, label, guidance, position, is_overall, valid_from) values
    ('case_practice', 'record', 'Record and history', 'Could a stranger understand this child''s story from the file?', 1, false, '2018-01-01'),
    ('case_practice', 'voice', 'The child''s voice and daily life', 'Does the file show what life is like for this child, in their words?', 2, false, '2018-01-01'),
    ('case_practice', 'identity', 'Identity and diversity', 'Is who this child is understood, and does it shape the work?', 3, false, '2018-01-01'),
    ('case_practice', 'decisions', 'Thresholds and decisions', 'Was the right decision made at the right time, and is the reason written down?', 4, false, '2018-01-01'),
    ('case_practice', 'assessment', 'Assessment and analysis', 'Does the assessment say what it all means for this child?', 5, false, '2018-01-01'),
    ('case_practice', 'safety', 'Risk and safety', 'Is the child safer because of the work?', 6, false, '2018-01-01'),
    ('case_practice', 'plan', 'The plan', 'Does the plan say what must change for this child, who will do it and by when?', 7, false, '2018-01-01'),
    ('case_practice', 'visits', 'Visits, meetings and reviews', 'Do visits and meetings have a purpose, and do they move the plan on?', 8, false, '2018-01-01'),
    ('case_practice', 'working_together', 'Working together', 'Do the agencies act as one around this child?', 9, false, '2018-01-01'),
    ('case_practice', 'family', 'Parents, fathers and the wider family', 'Is everybody who matters to this child known and involved?', 10, false, '2018-01-01'),
    ('case_practice', 'permanence', 'Permanence and home', 'Does this child know where home is, and is it the right one?', 11, false, '2018-01-01'),
    ('case_practice', 'health_and_education', 'Health and education', 'Is this child well, learning and helped where they are not?', 12, false, '2018-01-01'),
    ('case_practice', 'pathway', 'The way into adult life', 'Is this young person ready for adult life, with somebody to turn to?', 13, false, '2018-01-01'),
    ('case_practice', 'oversight', 'Management oversight and supervision', 'Do managers give direction, with reasons, and notice drift?', 14, false, '2018-01-01'),
    ('case_practice', 'challenge', 'Challenge by reviewing officers and chairs', 'Do reviewing officers and conference chairs see what is not working, and act?', 15, false, '2018-01-01'),
    ('case_practice', 'impact', 'Difference made for the child', 'What is better in this child''s life because of the work?', 16, false, '2018-01-01'),
    ('case_practice', 'overall', 'Overall', 'What difference has the work made to this child''s life, taking all of it together?', 99, true, '2018-01-01');

create table audit_tool (
    code text primary key,
    kind text not null,
    shipped boolean not null,
    created_at timestamptz not null default now(),
    constraint ck_audit_tool_code check (code ~ '^[a-z0-9][a-z0-9_]{0,79}$'),
    constraint ck_audit_tool_kind check (kind in ('case_file', 'supervision', 'dip_sample', 'thematic', 're_audit'))
);
comment on table audit_tool is 'A form that audits are made with. What it asks is in its versions.';
comment on column audit_tool.code is 'Stable code, lower_snake.';
comment on column audit_tool.kind is 'case_file, supervision, dip_sample, thematic or re_audit; fixed for the tool''s life.';
comment on column audit_tool.shipped is 'Whether it came with Plumbline.';
comment on column audit_tool.created_at is 'When it was made.';

create table audit_tool_version (
    id uuid primary key default gen_random_uuid(),
    tool_code text not null references audit_tool (code),
    number integer not null,
    revision bigint not null default 1,
    status text not null,
    label text not null,
    framework_code text not null references framework (code),
    document jsonb not null,
    comparability_note text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    published_at timestamptz,
    published_by text,
    retired_at timestamptz,
    constraint uq_audit_tool_version unique (tool_code, number),
    constraint uq_audit_tool_version_framework unique (id, framework_code),
    constraint ck_audit_tool_version_number check (number > 0),
    constraint ck_audit_tool_version_status check (status in ('draft', 'published', 'retired')),
    constraint ck_audit_tool_version_published check ((status = 'draft') = (published_at is null)),
    constraint ck_audit_tool_version_retired check ((status = 'retired') = (retired_at is not null))
);
comment on table audit_tool_version is 'What a tool asks: a draft, then published and never changed again, then retired. An audit stays on the version it was begun with.';
comment on column audit_tool_version.id is 'Stable identifier.';
comment on column audit_tool_version.tool_code is 'The tool.';
comment on column audit_tool_version.number is '1, 2, 3 in the order of making.';
comment on column audit_tool_version.revision is 'Counts every change of a draft; the ETag.';
comment on column audit_tool_version.status is 'draft, published or retired.';
comment on column audit_tool_version.label is 'The tool''s name for people, as in the document.';
comment on column audit_tool_version.framework_code is 'The framework whose areas and grades it uses, as in the document.';
comment on column audit_tool_version.document is 'Sections, prompts, descriptors and settings, in the published format plumbline-audit-tool-1.';
comment on column audit_tool_version.comparability_note is 'Whether figures made with this version can be set beside those of the one before, and why; needed to publish a second version.';
comment on column audit_tool_version.created_at is 'When the draft was made.';
comment on column audit_tool_version.updated_at is 'When it last changed.';
comment on column audit_tool_version.published_at is 'From when audits could be begun with it; null for a draft.';
comment on column audit_tool_version.published_by is 'Who published it, by name; Plumbline for a shipped one.';
comment on column audit_tool_version.retired_at is 'From when no audit could be begun with it any more.';
create unique index uq_audit_tool_one_draft on audit_tool_version (tool_code) where status = 'draft';
create unique index uq_audit_tool_one_published on audit_tool_version (tool_code) where status = 'published';

create function refuse_published_tool_change() returns trigger language plpgsql as $$
begin
    if old.status <> 'draft' and (tg_op = 'DELETE' or new.document is distinct from old.document
            or new.number <> old.number or new.tool_code <> old.tool_code or new.status = 'draft'
            or new.framework_code <> old.framework_code or new.published_at <> old.published_at) then
        raise exception 'a published audit tool never changes' using errcode = 'check_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
comment on function refuse_published_tool_change() is 'Keeps published versions as they were when audits were made with them.';
create trigger audit_tool_version_stays before update or delete on audit_tool_version
    for each row execute function refuse_published_tool_change();
