-- How many faces of a session were how similar, at best, to anybody on the list: bins of 0.02 from -1 on. Counts only, written
-- when the session ended; nothing leads from a bin to a face, a track or a time within the session. Rows are only ever added.
-- Runs on H2 and on PostgreSQL.

create table session_histogram (
    session_id uuid not null references session_count (session_id),
    bin        integer not null check (bin between 0 and 99),
    faces      bigint not null check (faces > 0),
    primary key (session_id, bin)
);
