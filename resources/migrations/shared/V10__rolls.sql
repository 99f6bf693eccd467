-- Who was on which watchlist, by record id alone, so that the question "was this person on the list that day?" can be answered
-- after the list was destroyed. Of each id there is only a digest with a key of this record's: it answers for an id that is
-- asked for, and lists nobody. Rows are only ever added.
-- Runs on H2 and on PostgreSQL.

create table watchlist_roll (
    watchlist_hash varchar(64) primary key,
    at_time        timestamp(6) with time zone not null,
    members        integer not null check (members >= 0),
    sha256         varchar(64) not null
);

create table watchlist_member (
    watchlist_hash varchar(64) not null references watchlist_roll (watchlist_hash),
    member         varchar(64) not null,
    primary key (watchlist_hash, member)
);
