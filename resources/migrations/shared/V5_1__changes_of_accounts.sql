-- What happens to accounts after they were added. Rows are only ever added: the newest passphrase holds, and who is retired
-- stays on the record. Numbered without gaps, so of two changes that are made at once only one finds its number free.

create table account_change (
    officer_id    varchar(32) not null references officer (id),
    change_number integer not null check (change_number >= 1),
    what          varchar(32) not null check (what in ('NEW_PASSPHRASE', 'RETIRED')),
    passphrase    varchar(256) check (passphrase like '$argon2id$%'),
    changed_by    varchar(32) not null references officer (id),
    at_time       timestamp(6) with time zone not null,
    primary key (officer_id, change_number),
    check ((what = 'NEW_PASSPHRASE') = (passphrase is not null)),
    check (what <> 'RETIRED' or officer_id <> changed_by)
);
