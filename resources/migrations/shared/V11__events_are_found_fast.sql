-- The screen of the record asks for events by kind, officer and day, newest first: this holds all that it asks by, so that the
-- long lines of events that are not wanted are never read.
-- Runs on H2 and on PostgreSQL.

create index event_by_all on event (sequence, type, deployment, actor, at_time);
