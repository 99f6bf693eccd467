-- What the officer thought of the two faces before anything else was revealed, and when: one row beside its decision. None
-- for decisions from before marks were kept, and where the policy does not require the blind look. Rows are only ever added.
-- Runs on H2 and on PostgreSQL.

create table decision_mark (
    alert_id    uuid primary key references decision (alert_id),
    mark        integer not null check (mark between -3 and 3),
    opened_at   timestamp(6) with time zone not null,
    marked_at   timestamp(6) with time zone not null,
    revealed_at timestamp(6) with time zone not null
);
