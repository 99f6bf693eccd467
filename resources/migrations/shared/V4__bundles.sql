-- Sealed bundles of watchlists that were opened on this machine: each is opened once. Rows are only ever added. A bundle's id
-- is random and says nothing of anybody.
-- Runs on H2 and on PostgreSQL.

create table bundle_opened (
    bundle_id  varchar(32) primary key,
    officer_id varchar(32) not null references officer (id),
    at_time    timestamp(6) with time zone not null
);
