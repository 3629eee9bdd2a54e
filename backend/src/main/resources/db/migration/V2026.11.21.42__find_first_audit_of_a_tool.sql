-- A series says from when audits made with a version of a tool count in it; this finds the first one.
create index ix_counted_audit_tool on counted_audit (tool_version_id, audited_on);
