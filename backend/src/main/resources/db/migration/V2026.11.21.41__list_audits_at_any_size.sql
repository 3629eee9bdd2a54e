-- The first page of the list along an index, whatever it is filtered by.
create index ix_audit_type on audit (type, audited_on desc, id desc);
create index ix_audit_auditor_name on audit (lower(auditor_name), audited_on desc, id desc);
create index ix_audit_population on audit (population, audited_on desc, id desc);
create index ix_audit_sampling on audit (sampling, audited_on desc, id desc);
create index ix_moderation_decided_by on moderation (decided_by_id) where decided_by_id is not null;
create index ix_challenge_decided_by on moderation_challenge (decided_by_id) where decided_by_id is not null;
create index ix_challenge_open on moderation_challenge (made_at) where decided_at is null;
