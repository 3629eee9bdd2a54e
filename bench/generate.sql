-- Makes finalised audits of a large council, as many as are asked for, set by set.
--
-- Like a real finalised audit, each has its row in audit with the dates of its life in their order, a
-- grade with its reason in every area its form asks for and overall, its second check with both
-- grades where it had one, its challenge where it was challenged, and in counted_audit and
-- counted_grade what it counts for and counted for before. Left out is what neither figures nor lists
-- read: answers to prompts, actions, changes of drafts and the record of activity.
--
-- Call, in this order: make_council once; then for each growth draw_audits, drop_indexes, the five
-- fill functions in any order, recount_grades, and the statements in bench.dropped (indexes.sql has
-- these two). Triggers are left to whoever calls: those of counted_grade count every audit by itself,
-- which is what recount_grades does for all at once. BenchmarkAuditsTest holds what is made to the
-- product's own rules.

-- The bodies name tables that are made by the calls before.
set check_function_bodies = off;
set client_min_messages = warning;

drop schema if exists bench cascade;
create schema bench;

-- A number from 0 to 1 that is always the same for an audit and a question about it.
create function bench.draw(n bigint, question bigint) returns double precision
    language sql immutable parallel safe
    return (hashint8extended(n, question) & 1048575)::double precision / 1048576::double precision;

create table bench.team (place integer primary key, code text not null, first_day date not null, last_day date not null);
create table bench.person (role text, place integer, id uuid not null, name text not null, primary key (role, place));
create table bench.area (framework_code text, place integer, code text not null, primary key (framework_code, place));

-- A tool of the council's own with five judgements and an overall one, in two versions.
create function bench.make_tool(today date) returns void language sql as $$
    insert into audit_tool (code, kind, shipped, created_at)
    values ('bench_case_file', 'case_file', false, today - interval '10 years');
    insert into audit_tool_version (tool_code, number, status, label, framework_code, document, comparability_note,
                                    created_at, updated_at, published_at, published_by, retired_at)
    select 'bench_case_file', v.number, v.status, 'Short case-file audit', s.framework_code,
           s.document || jsonb_build_object(
               'code', 'bench_case_file',
               'label', 'Short case-file audit',
               'settings', (s.document -> 'settings') || '{"limitingAreas": []}',
               'sections', (select jsonb_agg(e.section || '{"populations": []}' order by e.place)
                            from jsonb_array_elements(s.document -> 'sections') with ordinality e (section, place)
                            where e.section ->> 'code' in ('voice', 'safety', 'family', 'oversight', 'impact'))),
           v.note, v.since, v.since, v.since, 'Practice improvement', v.until
    from audit_tool_version s
    cross join (values (1, 'retired', null, today - interval '8 years', today - interval '4 years'),
                       (2, 'published', 'The judgements are the same.', today - interval '4 years', null))
         v (number, status, note, since, until)
    where s.tool_code = 'case_file' and s.number = 1
$$;

-- Teams up to the number asked for, people, the tool. What is there already takes part.
create function bench.make_council(teams integer, today date) returns void language plpgsql as $$
begin
    insert into service (code, label) values ('bench_locality', 'Localities') on conflict do nothing;
    insert into team (code, label, service_code, valid_from)
    select 'bench_team_' || lpad(cast(t as text), 3, '0'), 'Locality team ' || t,
           (select array_agg(s.code order by s.code) from service s)[1 + t % (select cast(count(*) as integer) from service)],
           today - 4000
    from generate_series(1, teams - (select cast(count(*) as integer) from team)) t;
    insert into bench.team
    select cast(row_number() over (order by t.valid_from, t.code) as integer) - 1, t.code,
           coalesce(t.valid_from, today - 4000), coalesce(t.valid_to, date 'infinity')
    from team t;

    insert into person (id, username, name)
    select cast(md5('bench person ' || r.role || p) as uuid), 'bench.' || r.role || p, initcap(r.role) || ' ' || p
    from (values ('auditor', 2000), ('moderator', 400), ('practitioner', 4000)) r (role, people)
    cross join lateral generate_series(1, r.people) p;
    insert into person_role
    select p.id, (regexp_match(p.username, '^bench\.([a-z]+)'))[1] from person p where p.username like 'bench.%';
    insert into bench.person
    select r.role, cast(row_number() over (partition by r.role order by p.username) as integer) - 1, p.id, p.name
    from person p
    join person_role r on r.person_id = p.id
    where r.role in ('auditor', 'moderator', 'practitioner');

    perform bench.make_tool(today);
    -- The overall grade, or the first of a supervision record, has place 0: the others lean towards it.
    insert into bench.area values
        ('sif', 0, 'overall'), ('sif', 1, 'help_and_protection'), ('sif', 2, 'in_care'), ('sif', 3, 'adoption'),
        ('sif', 4, 'care_leavers'), ('sif', 5, 'leaders'),
        ('case_practice', 0, 'overall'), ('case_practice', 1, 'voice'), ('case_practice', 2, 'safety'),
        ('case_practice', 3, 'family'), ('case_practice', 4, 'oversight'), ('case_practice', 5, 'impact'),
        ('supervision', 0, 'frequency'), ('supervision', 1, 'reflection_and_challenge'),
        ('supervision', 2, 'recording'), ('supervision', 3, 'actions_followed_through');
    analyze bench.team, bench.person, bench.area;
end $$;

-- Draws all facts of the audits numbered from first to last, spread over the ten years before today.
create function bench.draw_audits(first bigint, last bigint, today date) returns void language plpgsql as $$
begin
    drop table if exists bench.audit cascade;
    create unlogged table bench.audit as
    with fact as (
        select n,
               today - 3652 + cast(floor((n - first) * 3645.0 / (last - first + 1)) as integer) as audited_on,
               bench.draw(n, 1) < 0.05 as supervision,
               bench.draw(n, 2) < 0.12 as imported,
               bench.draw(n, 3) < 0.2 as moderated,
               bench.draw(n, 4) as chosen
        from generate_series(first, last) n
    ), framed as (
        select f.*,
               case when f.audited_on < date '2018-01-01' then 'sif' when f.supervision then 'supervision'
                    else 'case_practice' end as framework_code,
               f.imported and bench.draw(f.n, 5) < 0.15 as external,
               -- Some teams have many more audits than others, and some are better than others.
               cast(floor((select count(*) from bench.team) * power(bench.draw(f.n, 6), 1.3)) as integer) as team_place
        from fact f
    ), placed as materialized (
        select f.*, t.code as team_code,
               f.moderated and not f.imported as checked,
               case when not f.imported and f.audited_on >= today - interval '8 years' then
                   case f.framework_code when 'supervision' then 'supervision'
                                         when 'case_practice' then 'bench_case_file' end end as tool_code,
               1 + cast(bench.draw(f.n, 7) > 0.07 as integer)
                 + cast(bench.draw(f.n, 7) > 0.30 + 0.15 * (bench.draw(f.team_place, 8) - 0.5) as integer)
                 + cast(bench.draw(f.n, 7) > 0.92 as integer) as lead_rank,
               case when bench.draw(f.n, 9) < 0.7 then 0 when bench.draw(f.n, 9) < 0.9 then -1 else 1 end as wish,
               date_trunc('day', f.audited_on + interval '4 days' + bench.draw(f.n, 10) * interval '14 days')
                   + interval '9 hours' + bench.draw(f.n, 11) * interval '8 hours' as submitted_at
        from framed f
        join bench.team t on t.place = f.team_place
    ), lived as materialized (
        select p.*, v.id as tool_version_id,
               -- A grade at the end of the scale is moved no further.
               case when p.checked and p.lead_rank + p.wish between 1 and 4 then p.wish else 0 end as direction,
               least(p.submitted_at, today - interval '2 days') as submitted,
               least(p.submitted_at + case when p.checked then (1 + bench.draw(p.n, 12) * 20) * interval '1 day'
                                           else interval '0' end, today - interval '1 day') as finalised
        from placed p
        left join audit_tool_version v
            on v.tool_code = p.tool_code
            and v.number = case when p.tool_code = 'bench_case_file' and p.audited_on >= today - interval '4 years'
                                then 2 else 1 end
    )
    select l.n, cast(md5('bench audit ' || l.n) as uuid) as id,
           (select coalesce(max(c.id), 0) from counted_audit c) + 2 * (l.n - first + 1) as counted_id,
           case l.framework_code when 'supervision' then 'supervision' else 'case_file' end as type,
           case when l.external then 'external' else 'internal' end as origin,
           case when l.imported then 'imported' else 'entered' end as source,
           l.team_code, l.audited_on,
           case when bench.draw(l.n, 13) < 0.7 then 'random' when bench.draw(l.n, 13) < 0.85 then 'targeted'
                when bench.draw(l.n, 13) < 0.95 then 'dip' else 'census' end as sampling,
           l.framework_code, l.tool_version_id,
           case when l.tool_code = 'bench_case_file' then
               (array['front_door', 'child_in_need', 'child_protection', 'in_care', 'care_leaver', 'disabled_children',
                      'homeless_16_17'])[1 + cast(floor(bench.draw(l.n, 14) * 7) as integer)] end as population,
           'CF-' || (1000000 + l.n / 2) as case_reference,
           case when not l.external then w.id end as auditor_id,
           case when l.external then 'Peer reviewer ' || l.n % 20 else w.name end as auditor_name,
           case when l.tool_code is not null and bench.draw(l.n, 16) < 0.3 then s.id end as worker_id,
           l.submitted as submitted_at, l.finalised as finalised_at, l.checked,
           case when l.chosen < 0.75 then 'random' else 'rule' end as selection,
           m.id as moderator_id, m.name as moderator_name, l.lead_rank, l.direction,
           -- A decided challenge puts the overall grade back and ends one way of counting.
           case when l.direction <> 0 and l.framework_code <> 'supervision' and bench.draw(l.n, 18) < 0.1
                     and l.finalised < today - interval '1 day'
                then least(l.finalised + (2 + bench.draw(l.n, 19) * 20) * interval '1 day', today - interval '1 hour')
           end as challenged_at
    from lived l
    join bench.person w on w.role = 'auditor'
        and w.place = cast(floor(bench.draw(l.n, 15) * (select count(*) from bench.person where role = 'auditor')) as integer)
    join bench.person s on s.role = 'practitioner'
        and s.place = cast(floor(bench.draw(l.n, 17) * (select count(*) from bench.person where role = 'practitioner')) as integer)
    join bench.person m on m.role = 'moderator'
        and m.place = cast(floor(bench.draw(l.n, 20) * (select count(*) from bench.person where role = 'moderator')) as integer)
    order by l.n;
    analyze bench.audit;

    create view bench.grade as
    select a.id, a.counted_id, a.framework_code, a.source, a.checked, a.direction, a.challenged_at, f.code as area_code,
           f.place, w.words[o.rank] as original, w.words[s.rank] as settled
    from bench.audit a
    join bench.area f on f.framework_code = a.framework_code
    cross join (values (array['inadequate', 'requires_improvement', 'good', 'outstanding'])) w (words)
    cross join lateral (
        select case when f.place = 0 then a.lead_rank
                    else least(4, greatest(1, a.lead_rank + cast(floor(bench.draw(a.n, 30 + f.place) * 1.6 - 0.3) as integer)))
               end as rank) o
    cross join lateral (
        select case when a.direction = 0 or (f.place > 0 and bench.draw(a.n, 40 + f.place) > 0.4) then o.rank
                    else least(4, greatest(1, o.rank + a.direction)) end as rank) s;
end $$;

create function bench.fill_audits() returns void language sql as $$
    insert into audit (id, reference, type, origin, source, team_code, audited_on, due_on, sampling, framework_code,
                       scale_code, tool_version_id, population, worker_id, case_reference, auditor_id, auditor_name,
                       status, created_at, updated_at, submitted_at, finalised_at, sections, sections_complete)
    select a.id, 'BE-' || lpad(cast(a.n as text), 8, '0'), a.type, a.origin, a.source, a.team_code, a.audited_on,
           a.audited_on + 14, a.sampling, a.framework_code, 'ofsted_2013', a.tool_version_id, a.population, a.worker_id,
           a.case_reference, a.auditor_id, a.auditor_name, 'finalised', a.audited_on + interval '8 hours',
           coalesce(a.challenged_at, a.finalised_at), a.submitted_at, a.finalised_at,
           case when a.tool_version_id is not null then 5 end, case when a.tool_version_id is not null then 5 end
    from bench.audit a
    order by a.n;
    insert into audit_involvement (audit_id, involvement, invited_at, reflection, reflected_at)
    select a.id, case when bench.draw(a.n, 50) < 0.6 then 'took_part' else 'invited' end,
           a.audited_on + interval '10 hours',
           case when bench.draw(a.n, 50) < 0.6 then 'We know this child well and could have written it down better.' end,
           case when bench.draw(a.n, 50) < 0.6 then a.audited_on + interval '30 hours' end
    from bench.audit a
    where a.worker_id is not null;
$$;

create function bench.fill_grades() returns void language sql as $$
    insert into audit_grade (audit_id, area_code, framework_code, scale_code, grade_code, rationale, impact)
    select g.id, g.area_code, g.framework_code, 'ofsted_2013', g.original,
           case g.source when 'entered' then 'Visits are on time and what the child said is in the record of most of them.' end,
           case g.source when 'entered' then 'Bedtimes are calmer and school is going better.' end
    from bench.grade g
$$;

create function bench.fill_counted_audits() returns void language sql as $$
    insert into counted_audit (id, audit_id, counted_from, counted_to, type, origin, sampling, framework_code, scale_code,
                               tool_version_id, population, team_code, audited_on, auditor_id, moderated, selection,
                               involvement, check_decided_at, check_blind, check_outcome, check_third_opinion)
    overriding system value
    select a.counted_id - p.earlier, a.id, case when p.earlier = 0 then coalesce(a.challenged_at, a.finalised_at) else a.finalised_at end,
           case when p.earlier = 1 then a.challenged_at end, a.type, a.origin, a.sampling, a.framework_code,
           'ofsted_2013', a.tool_version_id, a.population, a.team_code, a.audited_on, a.auditor_id, a.checked,
           case when a.checked then a.selection end,
           case when a.worker_id is not null then case when bench.draw(a.n, 50) < 0.6 then 'took_part' else 'invited' end end,
           case when a.checked then a.finalised_at end, case when a.checked then true end,
           case when a.checked then case a.direction when 0 then 'agreed' when 1 then 'raised' else 'lowered' end end,
           case when a.checked then false end
    from bench.audit a
    join (values (0), (1)) p (earlier) on p.earlier = 0 or a.challenged_at is not null
    order by a.n;
    select setval(pg_get_serial_sequence('counted_audit', 'id'), (select max(b.counted_id) from bench.audit b));
$$;

create function bench.fill_counted_grades() returns void language sql as $$
    insert into counted_grade (counted_id, area_code, original_grade_code, final_grade_code, second_grade_code)
    select g.counted_id - p.earlier, g.area_code, g.original,
           case when g.place = 0 and g.challenged_at is not null and p.earlier = 0 then g.original else g.settled end,
           case when g.checked then g.settled end
    from bench.grade g
    join (values (0), (1)) p (earlier) on p.earlier = 0 or g.challenged_at is not null
$$;

create function bench.fill_moderations() returns void language sql as $$
    insert into moderation (id, audit_id, framework_code, scale_code, auditor_id, selection, selection_reason, selected_at,
                            moderator_id, moderator_name, blind, second_grades_at, decided_at, outcome, reason,
                            decided_by_id, decided_by_name)
    select a.id, a.id, a.framework_code, 'ofsted_2013', a.auditor_id, a.selection,
           case a.selection when 'random' then 'Drawn at random' else 'Always checked' end, a.submitted_at,
           a.moderator_id, a.moderator_name, true, a.finalised_at - interval '20 minutes', a.finalised_at,
           case a.direction when 0 then 'agreed' when 1 then 'raised' else 'lowered' end,
           case when a.direction <> 0 then 'The record does not bear the first grade out.' end,
           a.moderator_id, a.moderator_name
    from bench.audit a
    where a.checked;
    insert into moderation_grade (moderation_id, area_code, framework_code, scale_code, second_grade_code, rationale,
                                  settled_grade_code, reason, challenge_grade_code, challenge_reason)
    select g.id, g.area_code, g.framework_code, 'ofsted_2013', g.settled, 'Read against the words of the grade.', g.settled,
           case when g.settled <> g.original then 'The record does not bear the first grade out.' end,
           case when g.place = 0 and g.challenged_at is not null then g.original end,
           case when g.place = 0 and g.challenged_at is not null then 'What the auditor pointed to is there.' end
    from bench.grade g
    where g.checked;
    insert into moderation_challenge (moderation_id, made_at, reason, decided_at, decided_by_id, decided_by_name,
                                      decision_reason)
    select a.id, a.finalised_at + interval '1 hour', 'The evidence is in the record of the last visit.', a.challenged_at,
           p.id, p.name, 'What the auditor pointed to is there.'
    from bench.audit a
    join bench.person m on m.role = 'moderator' and m.id = a.moderator_id
    cross join (select count(*) as people from bench.person where role = 'moderator') o
    -- Anybody but the moderator whose check is challenged.
    join bench.person p on p.role = 'moderator'
        and p.place = (m.place + 1 + cast(floor(bench.draw(a.n, 21) * (o.people - 1)) as integer)) % o.people
    where a.challenged_at is not null;
$$;
