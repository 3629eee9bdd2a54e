-- The marks for the quality of a supervision record were explained under 'quality', a column that no set
-- has: each is explained under the name of the column it stands in, as all other codes are.

create or replace view reporting.codes as
select c.field,
       c.code,
       c.label
from (values
    ('type', 'case_file', 'Case file'),
    ('type', 'supervision', 'Supervision'),
    ('origin', 'internal', 'Internal'),
    ('origin', 'external', 'External'),
    ('sampling', 'random', 'At random'),
    ('sampling', 'targeted', 'Targeted'),
    ('sampling', 'dip', 'Dip sample'),
    ('sampling', 'census', 'Census'),
    ('selection', 'random', 'At random'),
    ('selection', 'rule', 'By a rule'),
    ('selection', 'judgement', 'By judgement'),
    ('outcome', 'agreed', 'Agreed'),
    ('outcome', 'raised', 'Raised'),
    ('outcome', 'lowered', 'Lowered'),
    ('involvement', 'took_part', 'Took part'),
    ('involvement', 'invited', 'Invited'),
    ('involvement', 'not_involved', 'Not involved'),
    ('childFeedback', 'given', 'Given'),
    ('childFeedback', 'declined', 'Declined'),
    ('childFeedback', 'sought', 'Sought'),
    ('childFeedback', 'not_appropriate', 'Not appropriate'),
    ('familyFeedback', 'given', 'Given'),
    ('familyFeedback', 'declined', 'Declined'),
    ('familyFeedback', 'sought', 'Sought'),
    ('familyFeedback', 'not_appropriate', 'Not appropriate'),
    ('basis', 'final', 'The grade that counts'),
    ('basis', 'original', 'The auditor''s own grade')
) c (field, code, label)
union all
select q.field, m.code, m.label
from (values ('qualityEvidence'), ('qualityChildFocus'), ('qualityAnalysis'), ('qualityActions')) q (field)
cross join (values ('met', 'Met'), ('partly_met', 'Partly met'), ('not_met', 'Not met')) m (code, label)
union all
select 'population', p.code, min(p.label)
from audit_tool_version v
cross join lateral jsonb_to_recordset(coalesce(v.document -> 'populations', '[]')) p (code text, label text)
where v.status <> 'draft'
group by p.code;
