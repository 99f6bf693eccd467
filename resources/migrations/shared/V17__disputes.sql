-- Which of two judgements that do not agree was right, as a supervisor found later: one row at most for an alert. The
-- decision stays as it is. Rows are only ever added.
-- Runs on H2 and on PostgreSQL.

create table dispute_resolution (
    alert_id         uuid primary key references decision (alert_id),
    judgement_number integer not null check (judgement_number in (1, 2)),
    note             varchar(2000) not null check (note <> ''),
    officer_id       varchar(32) not null,
    resolved_at      timestamp(6) with time zone not null,
    constraint what_was_right_was_judged
        foreign key (alert_id, judgement_number) references judgement (alert_id, judgement_number)
);
