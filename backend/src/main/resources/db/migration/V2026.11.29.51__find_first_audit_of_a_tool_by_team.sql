-- From when a team's audits were made with a version of a tool, found without reading everybody's.
create index ix_counted_audit_team_tool on counted_audit (team_code, tool_version_id, audited_on);
drop index ix_counted_audit_tool;
