-- The list of what first counted since an instant begins with the earliest audit date among what counted
-- since, or with that of an audit that is reopened: both are told by an index alone.
drop index ix_counted_audit_from;
create index ix_counted_audit_from on counted_audit (counted_from) include (audited_on);
create index ix_audit_reopened on audit (audited_on) where reopened_at is not null;
