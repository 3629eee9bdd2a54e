#!/bin/sh
# Makes Plumbline's own role and database when the container's database is first made. The role is
# no superuser: it owns its tables and no more. The two other roles may read the schema reporting; a
# tool that speaks SQL gets a login that is a member of one.
set -eu

psql --set=ON_ERROR_STOP=1 --set=password="$PLUMBLINE_DB_PASSWORD" \
  --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
create role plumbline login password :'password';
create database plumbline owner plumbline encoding 'UTF8' template template0;
create role plumbline_reporting;
create role plumbline_reporting_supervision in role plumbline_reporting;
revoke connect, temporary on database plumbline from public;
grant connect on database plumbline to plumbline_reporting;
SQL
