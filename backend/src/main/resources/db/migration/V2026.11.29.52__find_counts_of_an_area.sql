-- A figure of all teams asks for one area, one basis and mostly one way of choosing a case: the counts
-- of these are a fiftieth of all, and lie far apart under the primary key.
create index ix_grade_count_area on grade_count (area_code, basis, sampling);
