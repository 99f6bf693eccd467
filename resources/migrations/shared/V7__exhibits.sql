-- What is kept sealed of alerts, in files beside the database: how many exhibits, which file, and when it is to be deleted.
-- Rows are only ever added: a deletion is a row of its own. No picture, no template, no key.
-- Runs on H2 and on PostgreSQL.

-- Hours for which a session's policy keeps the exhibits of an alert. 0 in sessions from before any were kept.
alter table console_session add column alert_hours integer default 0 not null check (alert_hours >= 0);

create table alert_exhibit (
    alert_id  uuid not null references alert (id),
    part      integer not null check (part >= 1),
    exhibits  integer not null check (exhibits >= 1),
    bytes     bigint not null check (bytes >= 1),
    sha256    varchar(64) not null,
    delete_at timestamp(6) with time zone not null,
    primary key (alert_id, part)
);

create index alert_exhibit_by_time on alert_exhibit (delete_at);
