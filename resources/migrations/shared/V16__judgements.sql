-- What two officers thought of an alert where one is not enough: the first judgement and the second, each with its blind
-- mark. What was decided stands in "decision". Rows are only ever added.
-- Runs on H2 and on PostgreSQL.

create table judgement (
    alert_id         uuid not null references alert (id),
    judgement_number integer not null check (judgement_number in (1, 2)),
    verdict          varchar(32) not null check (verdict in ('ENGAGE', 'DO_NOT_ENGAGE')),
    reasons          varchar(4000) not null,
    note             varchar(2000) not null,
    officer_id       varchar(32) not null,
    judged_at        timestamp(6) with time zone not null,
    mark             integer check (mark between -3 and 3),
    opened_at        timestamp(6) with time zone,
    marked_at        timestamp(6) with time zone,
    revealed_at      timestamp(6) with time zone,
    until_at         timestamp(6) with time zone,
    primary key (alert_id, judgement_number)
);
