-- What was alerted and what people decided. Rows are only ever added: how an alert ended is a row of its own, so that
-- nothing has to be changed. References, codes and figures only: no name, no picture, no template.
-- Runs on H2 and on PostgreSQL. Times are UTC; the zone of the deployment is kept beside them.

create table console_session (
    id                   uuid primary key,
    opened_at            timestamp(6) with time zone not null,
    zone                 varchar(64) not null,
    deployment_reference varchar(256) not null,
    deployment_name      varchar(256) not null,
    demonstration        boolean not null,
    policy_id            varchar(256) not null,
    policy_version       integer not null,
    pack_id              varchar(256) not null,
    watchlist_hash       varchar(64) not null,
    watchlist_size       integer not null check (watchlist_size >= 0),
    threshold            double precision not null,
    threshold_floor      double precision not null,
    check (threshold >= threshold_floor)
);

create index console_session_by_deployment on console_session (deployment_reference);

create table alert (
    id                 uuid primary key,
    session_id         uuid not null references console_session (id),
    alert_number       integer not null check (alert_number >= 1),
    camera             varchar(1024) not null,
    track              bigint not null,
    first_seen_seconds double precision not null,
    alert_seconds      double precision not null,
    entry_reference    varchar(256) not null,
    similarity         double precision not null check (similarity between -1.001 and 1.001),
    threshold          double precision not null,
    raised_at          timestamp(6) with time zone not null,
    expires_at         timestamp(6) with time zone not null,
    unique (session_id, alert_number),
    check (similarity >= threshold)
);

create table alert_runner_up (
    alert_id        uuid not null references alert (id),
    place           integer not null,
    entry_reference varchar(256) not null,
    similarity      double precision not null,
    primary key (alert_id, place)
);

-- An alert ends once, decided or not adjudicated: the primary key holds that, whoever asks. An ending written by another
-- session than the alert's is one that a crash left open.
create table alert_ending (
    alert_id   uuid primary key references alert (id),
    session_id uuid not null references console_session (id),
    state      varchar(32) not null check (state in ('DECIDED', 'NOT_ADJUDICATED')),
    ended_at   timestamp(6) with time zone not null
);

create table decision (
    alert_id   uuid primary key references alert_ending (alert_id),
    verdict    varchar(32) not null check (verdict in ('ENGAGE', 'DO_NOT_ENGAGE')),
    note       varchar(2000) not null,
    officer_id varchar(32) not null,
    decided_at timestamp(6) with time zone not null
);

create table decision_reason (
    alert_id    uuid not null references decision (alert_id),
    place       integer not null,
    reason_code varchar(256) not null,
    primary key (alert_id, place),
    unique (alert_id, reason_code)
);
