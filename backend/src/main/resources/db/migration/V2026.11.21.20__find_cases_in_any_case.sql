-- A reference typed in other letters is the same case when somebody's ties to it are looked for.
create index ix_audit_case_any_letters on audit (lower(case_reference));
create index ix_case_worker_case on case_worker (lower(case_reference));
