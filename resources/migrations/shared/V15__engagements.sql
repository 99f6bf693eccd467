-- What came of a decision to engage: one row for each time that something was told of it, counted from 1; the last one
-- stands, the earlier stay. What cannot be is refused here as well, so that totals add up. Rows are only ever added.
-- Runs on H2 and on PostgreSQL.

create table engagement (
    alert_id            uuid not null references decision (alert_id),
    engagement_number   integer not null check (engagement_number between 1 and 100),
    result              varchar(32) not null check (result in
        ('CONFIRMED_TRUE', 'CONFIRMED_FALSE', 'EVADED', 'NOT_LOCATED', 'CHOSE_NOT_TO_ENGAGE')),
    identified_by       varchar(64) not null,
    minutes             integer not null check (minutes between 0 and 1440),
    outcome             varchar(16) not null check (outcome in ('ARREST', 'OTHER_DISPOSAL', 'NO_ACTION')),
    arrest_reason       varchar(64) not null,
    explained           boolean not null,
    perceived_ethnicity varchar(64) not null,
    perceived_sex       varchar(64) not null,
    perceived_age       varchar(64) not null,
    complaint           varchar(200) not null,
    officer_id          varchar(32) not null,
    recorded_at         timestamp(6) with time zone not null,
    primary key (alert_id, engagement_number),
    constraint who_was_arrested_was_arrested_for_something check ((outcome = 'ARREST') = (arrest_reason <> '')),
    constraint who_was_spoken_to_was_identified check (
        (result in ('CONFIRMED_TRUE', 'CONFIRMED_FALSE')) = (identified_by <> '')
        and (result in ('CONFIRMED_TRUE', 'CONFIRMED_FALSE')) = (minutes > 0)),
    constraint nothing_came_of_nobody check (
        result in ('CONFIRMED_TRUE', 'CONFIRMED_FALSE')
        or (outcome = 'NO_ACTION' and not explained
            and perceived_ethnicity = '' and perceived_sex = '' and perceived_age = ''))
);
