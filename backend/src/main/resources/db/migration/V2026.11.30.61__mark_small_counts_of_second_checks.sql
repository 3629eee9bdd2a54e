-- A small count of audits was marked and a small count of second-checked ones among them was not: seven audits of
-- which one was checked said nothing of the one.

drop function feed.grade_counts_as_at(timestamptz);

create function feed.grade_counts_as_at(instant timestamptz) returns table (
    month date, team_code text, team_label text, service_code text, service_label text, type text, origin text,
    sampling text, framework_code text, framework_label text, basis text, area_code text, area_label text,
    grade_code text, grade_label text, grade_rank smallint, is_good boolean, is_good_or_better boolean,
    audits bigint, audits_moderated bigint, is_small_number boolean,
    is_small_number_moderated boolean)
language sql stable as $$
    select k.month, k.team_code, t.label, t.service_code, s.label, k.type, k.origin, k.sampling, k.framework_code,
           f.label, k.basis, k.area_code, r.label, k.grade_code, g.label, g.rank, g.is_good, g.is_good_or_better,
           k.audits, k.moderated, k.audits between 1 and 5, k.moderated between 1 and 5
    from (select m.month, m.team_code, m.type, m.origin, m.sampling, m.framework_code, m.basis, m.area_code,
                 m.grade_code, cast(sum(m.audits) as bigint) as audits, cast(sum(m.moderated) as bigint) as moderated
          from (select n.month, n.team_code, n.type, n.origin, n.sampling, n.framework_code, n.basis, n.area_code,
                       n.grade_code, n.audits, n.moderated
                from grade_count_month n
                union all
                -- What counts now less what came since: taken away where it counts only since then, added
                -- where it counted then and has ceased.
                select cast(date_trunc('month', c.audited_on) as date), c.team_code, c.type, c.origin, c.sampling,
                       c.framework_code, b.basis, d.area_code, b.grade_code, w.sign,
                       case when c.moderated then w.sign else 0 end
                from counted_audit c
                join counted_grade d on d.counted_id = c.id
                cross join lateral (values ('final', d.final_grade_code), ('original', d.original_grade_code))
                    b (basis, grade_code)
                cross join lateral (select case when c.counted_from > instant then -1 else 1 end as sign) w
                where (c.counted_from > instant and c.counted_to is null)
                or (c.counted_to > instant and c.counted_from <= instant)) m
          group by 1, 2, 3, 4, 5, 6, 7, 8, 9
          having sum(m.audits) > 0) k
    join team t on t.code = k.team_code
    join service s on s.code = t.service_code
    join framework f on f.code = k.framework_code
    join judgement_area r on r.framework_code = k.framework_code and r.code = k.area_code
    join grade g on g.scale_code = f.scale_code and g.code = k.grade_code
$$;
comment on function feed.grade_counts_as_at(timestamptz) is 'How many audits counted with which grade at an instant, by month of the audit date, team and area: the kept counts of now less what came since.';

-- Written out once more, since a function reads with the rights of whoever asks and a view does not.
create or replace view reporting.grade_counts with (security_barrier) as
select k.month,
       k.team_code,
       t.label as team_label,
       t.service_code,
       s.label as service_label,
       k.type,
       k.origin,
       k.sampling,
       k.framework_code,
       f.label as framework_label,
       k.basis,
       k.area_code,
       r.label as area_label,
       k.grade_code,
       g.label as grade_label,
       g.rank as grade_rank,
       g.is_good,
       g.is_good_or_better,
       cast(k.audits as bigint) as audits,
       cast(k.moderated as bigint) as audits_moderated,
       k.audits between 1 and 5 as is_small_number,
       k.moderated between 1 and 5 as is_small_number_moderated
from grade_count_month k
join team t on t.code = k.team_code
join service s on s.code = t.service_code
join framework f on f.code = k.framework_code
join judgement_area r on r.framework_code = k.framework_code and r.code = k.area_code
join grade g on g.scale_code = f.scale_code and g.code = k.grade_code
where (k.type <> 'supervision' or (select feed.sees_supervision()));
comment on column reporting.grade_counts.is_small_number is 'Whether the count of audits is from 1 to 5, which must not leave the service by itself.';
comment on column reporting.grade_counts.is_small_number_moderated is 'Whether the count of second-checked audits is from 1 to 5, which must not leave the service by itself.';
