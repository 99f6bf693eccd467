-- What became of everything that was kept of people when a deployment was closed; and how many faces a session saw, written
-- when it ended in good order. Rows are only ever added. Figures and hashes, no faces and no names.

create table deployment_receipt (
    reference   varchar(64) not null,
    step_number integer not null,
    policy_id   varchar(256) not null,
    policy_hash varchar(64) not null,
    primary key (reference, step_number),
    foreign key (reference, step_number) references deployment_step (reference, step_number)
);

create table deployment_receipt_item (
    reference      varchar(64) not null,
    step_number    integer not null,
    kind           varchar(32) not null check (kind in ('WATCHLIST', 'ALERT_PICTURES', 'OTHER_FACES')),
    outcome        varchar(32) not null check (outcome in ('DESTROYED', 'GONE', 'NEEDED', 'OUTSIDE', 'NEVER_KEPT')),
    people         integer not null check (people >= 0),
    hash           varchar(64) not null,
    keys_destroyed integer not null check (keys_destroyed >= 0),
    primary key (reference, step_number, kind),
    foreign key (reference, step_number) references deployment_receipt (reference, step_number)
);

create table session_count (
    session_id    uuid primary key references console_session (id),
    ended_at      timestamp(6) with time zone not null,
    faces_seen    bigint not null check (faces_seen >= 0),
    counting_rule integer not null
);
