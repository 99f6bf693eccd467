-- What happened, in order, each event with the SHA-256 of the one before. Rows are only ever added. The line is what is
-- hashed; the other columns repeat parts of it for queries, and verifying compares them.
-- Runs on H2 and on PostgreSQL.

create table event (
    sequence      bigint primary key check (sequence >= 1),
    at_time       timestamp(6) with time zone not null,
    deployment    varchar(256) not null,
    actor         varchar(32) not null,
    type          varchar(64) not null,
    line          varchar(32000) not null,
    hash          varchar(64) not null unique
);

create index event_by_deployment on event (deployment, sequence);

-- Signed: up to here the events were these.
create table event_checkpoint (
    sequence  bigint primary key references event (sequence),
    at_time   timestamp(6) with time zone not null,
    hash      varchar(64) not null,
    signature varchar(128) not null
);
