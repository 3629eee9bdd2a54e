-- A figure's cell leads to the audits of a team that were chosen in one way, from one group of children.
-- They are found without reading the team's other audits.
drop index ix_audit_team;
create index ix_audit_team on audit (team_code, audited_on desc, id desc) include (sampling, population);
