-- Made anew from millions of grades, the counts took most of an hour: sorted by nine columns, each grade
-- twice. They are grouped first with both grades beside each other, and by hashing.

create or replace view grade_count_scan as
select b.basis, s.area_code, s.team_code, s.month, s.type, s.origin, s.sampling, s.framework_code,
       case b.basis when 'final' then s.final_grade_code else s.original_grade_code end as grade_code,
       cast(sum(s.audits) as bigint) as audits,
       cast(sum(s.moderated) as bigint) as moderated
from (select g.area_code, c.team_code, cast(date_trunc('month', c.audited_on) as date) as month, c.type, c.origin,
             c.sampling, c.framework_code, g.original_grade_code, g.final_grade_code,
             count(*) as audits,
             count(*) filter (where c.moderated) as moderated
      from counted_audit c
      join counted_grade g on g.counted_id = c.id
      where c.counted_to is null
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9) s
cross join (values ('final'), ('original')) b (basis)
group by 1, 2, 3, 4, 5, 6, 7, 8, 9;

-- PostgreSQL takes every grade for a group of its own and would sort them all on disk; groups that do
-- not fit into this memory are hashed in parts.
alter function recount_grades() set enable_sort = off;
alter function recount_grades() set work_mem = '128MB';
