-- A body kept as text is read in the session of whoever asks, where a temporary view of the same name would stand
-- in the place of the catalogue's. This one is read once, here.
create or replace function feed.sees_supervision() returns boolean language sql stable
return exists (select from pg_catalog.pg_roles r
               where r.rolname = 'plumbline_reporting_supervision'
               and pg_catalog.pg_has_role(current_user, r.oid, 'usage'));
