-- Tools, people and settings have their activity too.
comment on column activity.subject_type is 'What kind of record: audit, tool, person, setting, session, import or council.';
