-- How many people a plan expects to walk by, for the false alerts that its list and threshold let expect. 0 in plans from
-- before it was asked.

alter table deployment add column expected_faces integer default 0 not null check (expected_faces >= 0);
